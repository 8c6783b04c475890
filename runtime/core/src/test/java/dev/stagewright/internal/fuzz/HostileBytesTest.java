package dev.stagewright.internal.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.Arrays;

/**
 * Promise 9, for every parser: the corpus each time, and what a fuzzer makes of it where
 * {@link FuzzingTest} starts one.
 */
class HostileBytesTest {

  @FuzzTest
  void refs(byte[] bytes) {
    Parser.REFS.read(bytes);
  }

  @FuzzTest
  void paths(byte[] bytes) {
    Parser.PATHS.read(bytes);
  }

  @FuzzTest
  void canonicalJson(byte[] bytes) {
    Parser.CANONICAL_JSON.read(bytes);
  }

  @FuzzTest
  void config(byte[] bytes) {
    Parser.CONFIG.read(bytes);
  }

  @FuzzTest
  void manifest(byte[] bytes) {
    Parser.MANIFEST.read(bytes);
  }

  @FuzzTest
  void context(byte[] bytes) {
    Parser.CONTEXT.read(bytes);
  }

  @FuzzTest
  void buildRecord(byte[] bytes) {
    Parser.BUILD_RECORD.read(bytes);
  }

  @FuzzTest
  void archive(byte[] bytes) {
    Parser.ARCHIVE.read(bytes);
  }

  @FuzzTest
  void forgedManifest(byte[] bytes) {
    Parser.FORGED_MANIFEST.read(bytes);
  }

  /** All of them, for a short look: the first byte tells which. */
  @FuzzTest
  void any(byte[] bytes) {
    if (bytes.length > 0) {
      Parser[] parsers = Parser.values();
      parsers[Math.floorMod(bytes[0], parsers.length)].read(
          Arrays.copyOfRange(bytes, 1, bytes.length));
    }
  }
}
