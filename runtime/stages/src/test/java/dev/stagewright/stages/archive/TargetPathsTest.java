package dev.stagewright.stages.archive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stagewright.stages.archive.UnpackException.Reason;
import dev.stagewright.stages.testing.TarBuilder;
import dev.stagewright.stages.testing.UnpackTrial;
import dev.stagewright.stages.testing.ZipBuilder;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Archives that somebody made to do harm. */
class TargetPathsTest {
  @TempDir
  Path folder;

  private static TarBuilder tar() {
    return new TarBuilder().file("fine", "text");
  }

  private static TarBuilder link(String name, String target) {
    return tar().special(TarConstants.LF_SYMLINK, name, target);
  }

  private static TarBuilder hardLink(String name, String target) {
    return tar().special(TarConstants.LF_LINK, name, target);
  }

  static Stream<Arguments> tars() {
    return Stream.of(
        Arguments.of("is an absolute path", tar().file("/etc/passwd", "x")),
        Arguments.of("'..'", tar().file("../evil", "x")),
        Arguments.of("'..'", tar().file("a/../../evil", "x")),
        Arguments.of("'..'", tar().folder("..")),
        Arguments.of("backslash", tar().file("..\\evil", "x")),
        Arguments.of("no name on Windows holds ':'", tar().file("C:evil", "x")),
        Arguments.of("control character", tar().file("a\u001b[2J", "x")),
        Arguments.of("more than 255 bytes", tar().file("a".repeat(256), "x")),
        Arguments.of("twice", tar().file("fine", "x")),
        Arguments.of("twice", tar().file("./fine", "x")),
        Arguments.of("twice", tar().folder("fine")),
        Arguments.of("twice", tar().file("fine/below", "x")),
        Arguments.of("ignore case", tar().file("FINE", "x")),
        Arguments.of("ignore case", tar().file("a/x", "x").file("A/y", "y")),
        Arguments.of(
            "in a Unicode normal form, as \"cafe\\u0301\" is as \"caf\\u00e9\"",
            tar().file("caf\u00e9", "x").file("cafe\u0301", "x")),
        Arguments.of("twice", link("a", "fine").file("a", "through the link")),
        Arguments.of("twice", link("a", ".").file("a/b", "through the link")),
        Arguments.of("ignore case", link("a", ".").file("A/b", "through the link")),
        Arguments.of("links to \"/etc\"", link("a", "/etc")),
        Arguments.of("links to \"..\"", link("a", "..")),
        Arguments.of("links to \"../../x\"", link("a/b", "../../x")),
        Arguments.of("links to \"b/../..\"", link("a", "b/../..")),
        Arguments.of("links to \"\"", link("a", "")),
        Arguments.of("links to \"C:x\"", link("a", "C:x")),
        Arguments.of("not a file before it", hardLink("a", "later")),
        Arguments.of("not a file before it", hardLink("a", "a")),
        Arguments.of("is an absolute path", hardLink("a", "/etc/passwd")),
        Arguments.of("'..'", hardLink("a", "../../box/secret")),
        Arguments.of(
            "not a file before it", link("a", "fine").special(TarConstants.LF_LINK, "b", "a")),
        Arguments.of("device", tar().special(TarConstants.LF_CHR, "a", "")),
        Arguments.of("device", tar().special(TarConstants.LF_BLK, "a", "")),
        Arguments.of("pipe", tar().special(TarConstants.LF_FIFO, "a", "")));
  }

  @ParameterizedTest
  @MethodSource("tars")
  void refusesHostileTars(String message, TarBuilder tar) throws Exception {
    UnpackException e = new UnpackTrial(folder, "evil.tar", tar.bytes()).failure();
    assertThat(e).hasMessageContaining(message).hasMessageNotContaining("\u001b");
    assertThat(e.reason()).isEqualTo(Reason.UNSAFE);
  }

  static Stream<Arguments> zips() {
    return Stream.of(
        Arguments.of("is an absolute path", new ZipBuilder().file("/etc/passwd", "x")),
        Arguments.of("'..'", new ZipBuilder().file("a/../../evil", "x")),
        Arguments.of("'..'", new ZipBuilder().file("..\\evil", "x")),
        Arguments.of("twice", new ZipBuilder().file("a", "x").file("a", "y")),
        Arguments.of("ignore case", new ZipBuilder().file("a", "x").file("A", "y")),
        Arguments.of("twice", new ZipBuilder().link("a", ".").file("a/b", "through the link")),
        Arguments.of("links to", new ZipBuilder().link("a", "../..")),
        Arguments.of("too long", new ZipBuilder().link("a", "b/".repeat(5000))),
        Arguments.of("device", new ZipBuilder().entry("a", 0060644, "")));
  }

  @ParameterizedTest
  @MethodSource("zips")
  void refusesHostileZips(String message, ZipBuilder zip) throws Exception {
    UnpackException e = new UnpackTrial(folder, "evil.zip", zip.bytes()).failure();
    assertThat(e).hasMessageContaining(message);
    assertThat(e.reason()).isEqualTo(Reason.UNSAFE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/etc/passwd", "../evil", "a/../../evil", "a/b/../c", "a\\b/c"})
  void strippingHidesNothing(String name) throws Exception {
    byte[] tar = new TarBuilder().file("a/b/c/d/fine", "text").file(name, "x").bytes();
    UnpackException e = new UnpackTrial(folder, "evil.tar", tar).stripping(3).failure();
    assertThat(e.reason()).isEqualTo(Reason.UNSAFE);
  }
}
