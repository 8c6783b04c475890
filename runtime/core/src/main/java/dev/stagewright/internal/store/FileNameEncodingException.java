package dev.stagewright.internal.store;

import dev.stagewright.store.StoreException;

/**
 * This process cannot spell the names of files as the store has them: in UTF-8. Under another
 * encoding a result would be kept with other names than those that its hash stands for, and a sound
 * one would look damaged.
 */
public final class FileNameEncodingException extends StoreException {
  private static final long serialVersionUID = 1L;

  FileNameEncodingException(String message) {
    super(message);
  }
}
