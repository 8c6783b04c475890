package dev.stagewright.stages.archive;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stagewright.stages.archive.UnpackException.Reason;
import dev.stagewright.stages.testing.TarBuilder;
import dev.stagewright.stages.testing.UnpackTrial;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream.UnicodeExtraFieldPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Names that are in another charset than UTF-8, and archives that say which or do not. */
class EntryNameDecoderTest {
  private static final String LONG = "größe-".repeat(30) + ".txt";

  @TempDir
  Path folder;

  private UnpackTrial unpacking(byte[] bytes) throws IOException {
    return new UnpackTrial(folder, "a", bytes);
  }

  private static byte[] zip(Charset charset, String... names) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(bytes, charset)) {
      for (String name : names) {
        out.putNextEntry(new ZipEntry(name));
      }
    }
    return bytes.toByteArray();
  }

  private static byte[] tar(
      Charset charset, Consumer<TarArchiveOutputStream> settings, TarArchiveEntry... entries)
      throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (TarArchiveOutputStream out = new TarArchiveOutputStream(bytes, charset.name())) {
      out.setLongFileMode(TarArchiveOutputStream.LONGFILE_GNU);
      settings.accept(out);
      for (TarArchiveEntry entry : entries) {
        out.putArchiveEntry(entry);
        out.closeArchiveEntry();
      }
    }
    return bytes.toByteArray();
  }

  private static TarArchiveEntry file(String name) {
    return new TarArchiveEntry(name);
  }

  @ParameterizedTest
  @ValueSource(strings = {"IBM437", "UTF-8"})
  void decodesZipsByTheirFormat(String charset) throws Exception {
    byte[] zip = zip(Charset.forName(charset), "größe.txt", "grüße.txt");
    assertThat(unpacking(zip).names()).containsExactly("größe.txt", "grüße.txt");
  }

  @Test
  void ofZipsInUtf8WithoutTheFlagAreUtf8() throws Exception {
    byte[] zip = zip(ISO_8859_1, new String("größe.txt".getBytes(UTF_8), ISO_8859_1));
    assertThat(unpacking(zip).names()).containsExactly("größe.txt");
  }

  @ParameterizedTest
  @CsvSource({"ISO-8859-1, größe.txt", "GBK, 联通.txt", "Shift_JIS, 表.txt"})
  void decodesZipsByTheGivenCharset(String charset, String name) throws Exception {
    UnpackTrial unpacking = unpacking(zip(Charset.forName(charset), name));
    unpacking.stage.names = Optional.of(charset);
    assertThat(unpacking.names()).containsExactly(name);
  }

  @Test
  void prefersTheExtraFieldOfZips() throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipArchiveOutputStream out = new ZipArchiveOutputStream(bytes)) {
      out.setEncoding("IBM437");
      out.setUseLanguageEncodingFlag(false);
      out.setCreateUnicodeExtraFields(UnicodeExtraFieldPolicy.ALWAYS);
      out.putArchiveEntry(new ZipArchiveEntry("größe-€.txt"));
      out.closeArchiveEntry();
    }
    UnpackTrial unpacking = unpacking(bytes.toByteArray());
    unpacking.stage.names = Optional.of("ISO-8859-1");
    assertThat(unpacking.names()).containsExactly("größe-€.txt");
  }

  @Test
  void ofZipsThatClaimUtf8AreRefusedIfTheyAreNot() throws Exception {
    byte[] zip = zip(UTF_8, "gr\u00f6\u00dfe");
    String text = new String(zip, ISO_8859_1).replace("\u00c3\u00b6", "\u00f6\u00f6");
    UnpackException e = unpacking(text.getBytes(ISO_8859_1)).failure();
    assertThat(e.reason()).isEqualTo(Reason.UNSAFE);
    assertThat(e).hasMessageContaining("\"gr\\xf6\\xf6\\xc3\\x9fe\" is not UTF-8");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ISO-8859-1", "IBM437"})
  void ofTarsThatAreNoUtf8AreRefused(String charset) throws Exception {
    byte[] tar = tar(Charset.forName(charset), out -> {}, file("größe.txt"), file("grüße.txt"));
    UnpackException e = unpacking(tar).failure();
    assertThat(e.reason()).isEqualTo(Reason.UNSAFE);
    assertThat(e).hasMessageContaining("\"gr\\x").hasMessageContaining("Set names to its charset");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ISO-8859-1", "IBM437", "UTF-8"})
  void decodesTarsByTheGivenCharset(String charset) throws Exception {
    TarArchiveEntry link = new TarArchiveEntry("verknüpfung", TarConstants.LF_SYMLINK);
    link.setLinkName("größe.txt");
    byte[] tar =
        tar(Charset.forName(charset), out -> {}, file("größe.txt"), file(LONG), link, file("ö/"));
    UnpackTrial unpacking = unpacking(tar);
    unpacking.stage.names = Optional.of(charset);
    assertThat(unpacking.names())
        .containsExactly(LONG, "größe.txt", "verknüpfung -> größe.txt", "ö/");
  }

  @Test
  void prefersTheExtendedHeaderOfTars() throws Exception {
    TarArchiveEntry link = new TarArchiveEntry("verknüpfung", TarConstants.LF_SYMLINK);
    link.setLinkName("größe.txt");
    byte[] tar = tar(
        ISO_8859_1,
        out -> {
          out.setAddPaxHeadersForNonAsciiNames(true);
          out.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
        },
        file("größe.txt"),
        file(LONG),
        link);
    UnpackTrial unpacking = unpacking(tar);
    unpacking.stage.names = Optional.of("IBM437");
    assertThat(unpacking.names()).containsExactly(LONG, "größe.txt", "verknüpfung -> größe.txt");
  }

  /** Refuses tars whose extended header is there for another reason. */
  @Test
  void refusesTarsWithOtherExtendedHeaders() throws Exception {
    TarArchiveEntry entry = file("größe.txt");
    entry.addPaxHeader("comment", "path=größe.txt");
    assertThat(unpacking(tar(ISO_8859_1, out -> {}, entry)).failure().reason())
        .isEqualTo(Reason.UNSAFE);
  }

  @Test
  void refusesAnUnknownCharset() throws Exception {
    UnpackTrial unpacking = unpacking(new TarBuilder().file("a", "").bytes());
    unpacking.stage.names = Optional.of("utf-9");
    assertThat(unpacking.failure()).hasMessageContaining("\"utf-9\" is not a charset of this Java");
  }

  @Test
  void allowsNamesThatDifferInCaseIfSet() throws Exception {
    byte[] tar = new TarBuilder()
        .file("net/xt_CONNMARK.h", "1")
        .file("net/xt_connmark.h", "2")
        .file("Net/a", "3")
        .bytes();
    UnpackTrial unpacking = unpacking(tar);
    unpacking.stage.caseSensitive = true;
    assertThat(unpacking.names())
        .containsExactly("Net/", "Net/a", "net/", "net/xt_CONNMARK.h", "net/xt_connmark.h");
    assertThat(unpacking.file("net/xt_CONNMARK.h")).hasContent("1");
  }

  @Test
  void refusesNamesThatDifferInComposition() throws Exception {
    UnpackTrial unpacking =
        unpacking(new TarBuilder().file("\u00fc", "").file("u\u0308", "").bytes());
    unpacking.stage.caseSensitive = true;
    assertThat(unpacking.failure()).hasMessageContaining("spell letters in one way only");
  }
}
