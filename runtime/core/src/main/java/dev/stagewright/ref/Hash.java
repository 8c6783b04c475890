package dev.stagewright.ref;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A SHA-256 hash (FIPS 180-4), written as {@code sha256sum} writes it.
 *
 * @param hex 64 lower-case hexadecimal digits
 */
public record Hash(String hex) implements Comparable<Hash> {
  private static final int DIGITS = 64;

  /**
   * Checks the digits.
   *
   * @param hex 64 lower-case hexadecimal digits
   * @throws InvalidRefException if they are not 64 lower-case hexadecimal digits
   */
  public Hash {
    if (hex.length() != DIGITS || !hex.chars().allMatch(Hash::isDigit)) {
      throw new InvalidRefException(
          "\"%s\" is not a hash: expected 64 hexadecimal digits in lower case".formatted(hex));
    }
  }

  /**
   * Hashes bytes.
   *
   * @param bytes any bytes
   * @return their SHA-256
   */
  public static Hash of(byte[] bytes) {
    return ofSum(digest().digest(bytes));
  }

  /**
   * Hashes a text.
   *
   * @param text any text
   * @return the SHA-256 of its UTF-8 bytes
   */
  public static Hash of(String text) {
    return of(text.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Takes the result of a finished digest.
   *
   * @param digest a SHA-256 digest that has been fed; it is reset
   * @return its hash
   */
  public static Hash of(MessageDigest digest) {
    return ofSum(digest.digest());
  }

  /**
   * Makes a digest to feed piece by piece.
   *
   * @return a fresh SHA-256 digest
   */
  public static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256, this one does not", e);
    }
  }

  private static Hash ofSum(byte[] sum) {
    return new Hash(HexFormat.of().formatHex(sum));
  }

  private static boolean isDigit(int c) {
    return "0123456789abcdef".indexOf(c) >= 0;
  }

  @Override
  public int compareTo(Hash other) {
    return hex.compareTo(other.hex);
  }

  @Override
  public String toString() {
    return hex;
  }
}
