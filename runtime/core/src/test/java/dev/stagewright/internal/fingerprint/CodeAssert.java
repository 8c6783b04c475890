package dev.stagewright.internal.fingerprint;

import static org.assertj.core.api.Assertions.assertThat;

/** What an edit does to a fingerprint. */
final class CodeAssert {
  private CodeAssert() {}

  static void same(Sources before, Sources after) {
    assertThat(after.code().methods()).isEqualTo(before.code().methods());
  }

  static void changed(Sources before, Sources after) {
    assertThat(after.code().methods()).isNotEqualTo(before.code().methods());
  }

  static void counts(Sources sources, String from, String to) {
    changed(sources, sources.edit(from, to));
  }

  static void doesNotCount(Sources sources, String from, String to) {
    same(sources, sources.edit(from, to));
  }
}
