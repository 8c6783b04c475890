package dev.stagewright.stages.archive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stagewright.stages.archive.UnpackException.Reason;
import dev.stagewright.stages.testing.TarBuilder;
import dev.stagewright.stages.testing.UnpackTrial;
import dev.stagewright.stages.testing.ZipBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.apache.commons.compress.archivers.zip.UnixStat;
import org.apache.commons.compress.compressors.CompressorStreamFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnpackTest {
  private static final String LONG = "a-name-of-more-than-a-hundred-bytes/".repeat(4) + "é.txt";

  @TempDir
  Path folder;

  private static TarBuilder project() {
    return new TarBuilder()
        .folder("hello")
        .file("hello/README", "read me")
        .program("hello/configure", "#!/bin/sh")
        .folder("hello/empty")
        .special(TarConstants.LF_SYMLINK, "hello/doc/link", "../README")
        .special(TarConstants.LF_LINK, "hello/copy", "hello/configure")
        .file(LONG, "far down");
  }

  static byte[] compressed(String way, byte[] bytes) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    try (OutputStream out = new CompressorStreamFactory().createCompressorOutputStream(way, all)) {
      out.write(bytes);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return all.toByteArray();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "gz", "bzip2", "xz", "zstd"})
  void unpacksTarsHoweverCompressed(String way) throws Exception {
    byte[] tar = project().bytes();
    byte[] bytes = way.isEmpty() ? tar : compressed(way, tar);
    UnpackTrial unpacking = new UnpackTrial(folder, "any.name", bytes);
    assertThat(unpacking.names())
        .contains(
            "hello/",
            "hello/README",
            "hello/configure*",
            "hello/empty/",
            "hello/doc/link -> ../README",
            "hello/copy*",
            LONG)
        .hasSize(8 + 4);
    assertThat(unpacking.file("hello/copy")).hasContent("#!/bin/sh");
    assertThat(unpacking.file("hello/doc/link")).hasContent("read me");
    assertThat(unpacking.build.lines()).last().asString().contains("any.name: 7 entries, 33 bytes");
  }

  @ParameterizedTest
  @ValueSource(bytes = {TarConstants.LF_OLDNORM, TarConstants.LF_NORMAL, 'D'})
  void skipsTheDataOfFolders(byte flag) throws Exception {
    byte[] tar =
        new TarBuilder().file("a!", "a list of names").file("b", "text").bytes();
    tar[1] = '/';
    tar[156] = flag;
    assertThat(new UnpackTrial(folder, "a.tar", TarBuilder.summed(tar, false)).names())
        .containsExactly("a/", "b");
  }

  @ParameterizedTest
  @CsvSource({"gz, .gz", "bzip2, .bz2", "xz, .xz", "zstd, .zst"})
  void unpacksSingleFiles(String way, String suffix) throws Exception {
    String text = "seven strokes".repeat(100);
    byte[] bytes = compressed(way, text.getBytes(StandardCharsets.UTF_8));
    UnpackTrial unpacking = new UnpackTrial(folder, "data.csv" + suffix, bytes);
    assertThat(unpacking.names()).containsExactly("data.csv");
    assertThat(unpacking.file("data.csv")).hasContent(text);
  }

  @Test
  void unpacksMembersThatFollowEachOther() throws Exception {
    ByteArrayOutputStream both = new ByteArrayOutputStream();
    both.write(compressed("gz", "seven ".getBytes(StandardCharsets.UTF_8)));
    both.write(compressed("gz", "strokes".getBytes(StandardCharsets.UTF_8)));
    UnpackTrial unpacking = new UnpackTrial(folder, "data", both.toByteArray());
    assertThat(unpacking.names()).containsExactly("data");
    assertThat(unpacking.file("data")).hasContent("seven strokes");
  }

  @Test
  void unpacksZips() throws Exception {
    ZipBuilder zip = new ZipBuilder()
        .folder("a")
        .file("a/é.txt", "text")
        .entry("a/run", UnixStat.FILE_FLAG | 0755, "#!/bin/sh")
        .entry("from-dos", 0, "text")
        .link("a/link", "run");
    UnpackTrial unpacking = new UnpackTrial(folder, "any.tar", zip.bytes());
    assertThat(unpacking.names())
        .containsExactly("a/", "a/link -> run", "a/run*", "a/é.txt", "from-dos");
    assertThat(unpacking.file("a/é.txt")).hasContent("text");
  }

  @Test
  void stripsFolders() throws Exception {
    TarBuilder tar = new TarBuilder()
        .folder("./hello-1.0")
        .file("./hello-1.0/src/a.c", "a")
        .file("./top", "gone")
        .special(TarConstants.LF_LINK, "hello-1.0/b.c", "./hello-1.0/src/a.c")
        .special(TarConstants.LF_SYMLINK, "hello-1.0/c.c", "src/./a.c");
    UnpackTrial unpacking = new UnpackTrial(folder, "a.tar", tar.bytes()).stripping(1);
    assertThat(unpacking.names()).containsExactly("b.c", "c.c -> src/./a.c", "src/", "src/a.c");
  }

  @Test
  void passesOverLargeFilesThatAreStripped() throws Exception {
    byte[] tar = new TarBuilder()
        .file("top", 0644, new byte[9 << 20])
        .file("a/b", "text")
        .bytes();
    assertThat(new UnpackTrial(folder, "a.tar", tar).stripping(1).names()).containsExactly("b");
  }

  @Test
  void saysThatNothingIsLeft() throws Exception {
    byte[] tar = new TarBuilder().file("a/b", "text").bytes();
    UnpackException e = new UnpackTrial(folder, "a.tar", tar).stripping(2).failure();
    assertThat(e.reason()).isEqualTo(Reason.NOTHING_LEFT);
    assertThat(e).hasMessageContaining("the 2 folders to strip");
  }

  @Test
  void givesFilesOneTimeAndNoRightsButToExecute() throws Exception {
    byte[] tar = new TarBuilder()
        .file("a", 04777, new byte[1])
        .file("b", 0066, new byte[1])
        .bytes();
    UnpackTrial unpacking = new UnpackTrial(folder, "a.tar", tar);
    assertThat(unpacking.names()).containsExactly("a*", "b");
    for (String name : new String[] {"a", "b"}) {
      assertThat(Files.getLastModifiedTime(unpacking.file(name)).toInstant())
          .isEqualTo(Instant.parse("1980-01-01T00:00:00Z"));
    }
    assertThat((int) Files.getAttribute(unpacking.file("a"), "unix:mode") & 07777)
        .isEqualTo(0755);
  }

  @Test
  void unpacksAnEmptyArchiveToAnEmptyFolder() throws Exception {
    assertThat(new UnpackTrial(folder, "a.zip", new ZipBuilder().bytes()).names())
        .isEmpty();
    Path other = Files.createDirectory(folder.resolve("other"));
    assertThat(new UnpackTrial(other, "a.tar", new TarBuilder().folder(".").bytes()).names())
        .isEmpty();
  }

  @Test
  void refusesWhatIsNoArchive() throws Exception {
    for (byte[] bytes :
        new byte[][] {{0x1f}, "<html>".repeat(200).getBytes(StandardCharsets.UTF_8)}) {
      UnpackException e = new UnpackTrial(folder, "page.zip", bytes).failure();
      assertThat(e.reason()).isEqualTo(Reason.FORMAT);
      assertThat(e).hasMessageContaining("it is not a zip, not a tar");
      Files.delete(folder.resolve("box/contents"));
    }
  }
}
