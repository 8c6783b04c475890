package dev.stagewright.internal.fingerprint;

import dev.stagewright.ref.Hash;
import java.nio.ByteBuffer;
import java.security.MessageDigest;

/**
 * A hash of numbers and texts in which no two sequences of them look alike: numbers have a fixed
 * width, texts their length in front.
 */
final class HashSink {
  private final MessageDigest digest = Hash.digest();

  HashSink number(long number) {
    digest.update(ByteBuffer.allocate(Long.BYTES).putLong(number).flip());
    return this;
  }

  /** Adds a text as UTF-16, which alone keeps every string constant of Java apart. */
  HashSink text(String text) {
    number(text.length());
    ByteBuffer units = ByteBuffer.allocate(text.length() * Character.BYTES);
    units.asCharBuffer().put(text);
    digest.update(units);
    return this;
  }

  Hash hash() {
    return Hash.of(digest);
  }
}
