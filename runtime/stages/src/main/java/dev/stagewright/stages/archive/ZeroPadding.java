package dev.stagewright.stages.archive;

import java.io.IOException;
import java.io.InputStream;

/** Padding, which tapes and some programs write behind an archive. */
final class ZeroPadding {
  private ZeroPadding() {}

  /** Reads to the end, or to a byte that is no zero. */
  static boolean are(InputStream in) throws IOException {
    byte[] buffer = new byte[1 << 13];
    for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
      for (int i = 0; i < n; i++) {
        if (buffer[i] != 0) {
          return false;
        }
      }
    }
    return true;
  }
}
