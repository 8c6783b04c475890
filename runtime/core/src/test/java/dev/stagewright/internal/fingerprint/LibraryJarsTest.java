package dev.stagewright.internal.fingerprint;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LibraryJarsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "file:/home/me/lib/a-1.0.jar",
        "file:///C:/lib/a-1.0.jar",
        "jar:file:/home/me/app.jar!/BOOT-INF/lib/a-1.0.jar"
      })
  void aJarIsNamedWhereverItLies(String place) {
    assertThat(LibraryJars.name(URI.create(place))).isEqualTo("a-1.0.jar");
  }
}
