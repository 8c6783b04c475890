package dev.stagewright.stages;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** A checksum that servers publish. */
enum ChecksumAlgorithm {
  SHA256("SHA-256", 64),
  SHA1("SHA-1", 40);

  private final String standardName;
  private final int digits;

  ChecksumAlgorithm(String standardName, int digits) {
    this.standardName = standardName;
    this.digits = digits;
  }

  int digits() {
    return digits;
  }

  MessageDigest digest() {
    try {
      return MessageDigest.getInstance(standardName);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(
          "This Java has no %s, which every Java platform must have".formatted(standardName), e);
    }
  }

  @Override
  public String toString() {
    return standardName;
  }
}
