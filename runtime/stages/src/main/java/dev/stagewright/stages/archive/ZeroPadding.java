package dev.stagewright.stages.archive;

import java.io.IOException;
import java.io.InputStream;

/** The zeros that tapes and some programs write behind an archive. */
final class ZeroPadding {
  private ZeroPadding() {}

  /** Returns whether only zeros follow; reads to the end, or to another byte. */
  static boolean fillsRestOf(InputStream in) throws IOException {
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
