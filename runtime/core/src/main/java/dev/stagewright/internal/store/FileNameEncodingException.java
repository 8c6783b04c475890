package dev.stagewright.internal.store;

import dev.stagewright.store.StoreException;

/**
 * Thrown when the JVM does not encode file names in UTF-8, as the store does. Under another
 * encoding a result would have file names that differ from its hash, and an intact one would look
 * damaged.
 */
public final class FileNameEncodingException extends StoreException {
  private static final long serialVersionUID = 1L;

  FileNameEncodingException(String message) {
    super(message);
  }
}
