package dev.stagewright.ref;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A SHA-256 hash (FIPS 180-4), written as {@code sha256sum} writes it. */
public final class Hash implements Comparable<Hash> {
  /** The number of bytes of a hash. */
  public static final int BYTES = 32;

  private static final int DIGITS = 2 * BYTES;
  private static final int DIGITS_OF_LONG = 2 * Long.BYTES;
  private static final String HEX = "0123456789abcdef";

  /**
   * A digest to clone: requesting another from the platform takes longer than hashing a short text.
   */
  private static final MessageDigest UNFED = unfed();

  // Most significant first. A plan holds a hash for every stage: a text would take thrice the
  // space.
  private final long first;
  private final long second;
  private final long third;
  private final long fourth;

  private Hash(long first, long second, long third, long fourth) {
    this.first = first;
    this.second = second;
    this.third = third;
    this.fourth = fourth;
  }

  /**
   * Creates a hash from its digits.
   *
   * @param hex 64 lower-case hexadecimal digits
   * @throws InvalidRefException if they are not 64 lower-case hexadecimal digits
   */
  public Hash(String hex) {
    if (hex.length() != DIGITS) {
      throw invalid(hex);
    }
    this.first = parse(hex, 0);
    this.second = parse(hex, 1);
    this.third = parse(hex, 2);
    this.fourth = parse(hex, 3);
  }

  private static long parse(String hex, int part) {
    long value = 0;
    for (int i = part * DIGITS_OF_LONG; i < (part + 1) * DIGITS_OF_LONG; i++) {
      int digit = HEX.indexOf(hex.charAt(i));
      if (digit < 0) {
        throw invalid(hex);
      }
      value = value << 4 | digit;
    }
    return value;
  }

  private static InvalidRefException invalid(String hex) {
    return new InvalidRefException(
        "\"%s\" is not a hash: expected 64 hexadecimal digits in lower case".formatted(hex));
  }

  /**
   * Returns the hash of bytes.
   *
   * @param bytes any bytes
   * @return their SHA-256
   */
  public static Hash of(byte[] bytes) {
    return read(ByteBuffer.wrap(digest().digest(bytes)), 0);
  }

  /**
   * Returns the hash of a text.
   *
   * @param text any text
   * @return the SHA-256 of its UTF-8 bytes
   */
  public static Hash of(String text) {
    return of(text.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Returns the hash of the bytes that a digest was fed.
   *
   * @param digest a SHA-256 digest that has been fed; it is reset
   * @return its hash
   */
  public static Hash of(MessageDigest digest) {
    return read(ByteBuffer.wrap(digest.digest()), 0);
  }

  /**
   * Returns a new digest to feed piece by piece.
   *
   * @return a fresh SHA-256 digest
   */
  public static MessageDigest digest() {
    try {
      return (MessageDigest) UNFED.clone();
    } catch (CloneNotSupportedException e) {
      return unfed();
    }
  }

  private static MessageDigest unfed() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256, this one does not", e);
    }
  }

  /**
   * Reads the bytes that {@link #write} writes.
   *
   * @param source the buffer that holds them; big-endian, the default of buffers
   * @param index where they start; the buffer's position does not change
   * @return the hash
   * @throws IndexOutOfBoundsException if there are fewer than {@value #BYTES}
   */
  public static Hash read(ByteBuffer source, int index) {
    return new Hash(
        source.getLong(index),
        source.getLong(index + Long.BYTES),
        source.getLong(index + 2 * Long.BYTES),
        source.getLong(index + 3 * Long.BYTES));
  }

  /**
   * Writes the bytes of the hash to a buffer.
   *
   * @param target the buffer that takes {@value #BYTES} bytes; big-endian, the default of buffers
   * @throws java.nio.BufferOverflowException if it has no room for them
   */
  public void write(ByteBuffer target) {
    target.putLong(first).putLong(second).putLong(third).putLong(fourth);
  }

  /**
   * Returns the digits.
   *
   * @return 64 lower-case hexadecimal digits
   */
  public String hex() {
    StringBuilder digits = new StringBuilder(DIGITS);
    print(digits);
    return digits.toString();
  }

  /**
   * Appends the digits to a text.
   *
   * @param out the text
   */
  public void print(StringBuilder out) {
    HexFormat format = HexFormat.of();
    out.append(format.toHexDigits(first))
        .append(format.toHexDigits(second))
        .append(format.toHexDigits(third))
        .append(format.toHexDigits(fourth));
  }

  /** Compares the digits of two hashes. */
  @Override
  public int compareTo(Hash other) {
    if (first != other.first) {
      return Long.compareUnsigned(first, other.first);
    }
    if (second != other.second) {
      return Long.compareUnsigned(second, other.second);
    }
    return third != other.third
        ? Long.compareUnsigned(third, other.third)
        : Long.compareUnsigned(fourth, other.fourth);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Hash that
        && first == that.first
        && second == that.second
        && third == that.third
        && fourth == that.fourth;
  }

  @Override
  public int hashCode() {
    return Long.hashCode(first ^ second ^ third ^ fourth);
  }

  @Override
  public String toString() {
    return hex();
  }
}
