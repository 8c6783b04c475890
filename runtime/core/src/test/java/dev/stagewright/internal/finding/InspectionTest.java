package dev.stagewright.internal.finding;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonParseException;
import dev.stagewright.config.ConfigException;
import dev.stagewright.internal.fs.FileNameException;
import dev.stagewright.ref.DRef;
import dev.stagewright.ref.Hash;
import dev.stagewright.ref.RRef;
import dev.stagewright.ref.StageName;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What merely cannot be read here spoils nothing. */
class InspectionTest {
  private static final RRef RREF =
      new RRef(Hash.of("r"), new DRef(Hash.of("d"), new StageName("a")));
  private static final String FILE = "file";

  @TempDir
  Path folder;

  private Finding only(Path place, Inspection.Check check) {
    List<Finding> findings =
        new Inspection("mend it", Set.of(RREF)).check(place, check).findings();
    assertThat(findings).hasSize(1);
    return findings.get(0);
  }

  static List<Exception> ofHereAndNow() {
    return List.of(
        new AccessDeniedException(FILE),
        new FileSystemException(FILE, null, "Too many open files"),
        new FileSystemException(FILE, null, "Operation not permitted"),
        new IOException("Input/output error"),
        new UncheckedIOException(new IOException("Stale file handle")),
        new InvalidPathException(
            "größe", "Malformed input or input contains unmappable characters"));
  }

  @ParameterizedTest
  @MethodSource("ofHereAndNow")
  void toldAsUnreadableHere(Exception thrown) {
    Finding finding = only(folder.resolve(FILE), () -> raise(thrown));
    assertThat(finding.kind()).isEqualTo(Finding.Kind.UNREADABLE);
    assertThat(finding.spoilt()).isEmpty();
    assertThat(finding.remedy()).startsWith("it may be sound");
  }

  static List<Exception> ofTheFile() {
    return List.of(
        new MalformedInputException(1),
        new JsonParseException(null, "no JSON"),
        new FileNameException(Path.of("x")),
        new ConfigException("its SHA-256 is another"),
        new UncheckedIOException(new MalformedInputException(1)));
  }

  @ParameterizedTest
  @MethodSource("ofTheFile")
  void toldAsDamage(Exception thrown) {
    Finding finding = only(folder.resolve(FILE), () -> raise(thrown));
    assertThat(finding.kind()).isEqualTo(Finding.Kind.CHANGED);
    assertThat(finding.spoilt()).containsExactly(RREF);
  }

  @Test
  void whatIsGoneIsMissing() {
    Path file = folder.resolve(FILE);
    assertThat(only(file, () -> Files.size(file)).kind()).isEqualTo(Finding.Kind.MISSING);
    assertThat(only(file, () -> raise(new NoSuchFileException(FILE))).spoilt())
        .containsExactly(RREF);
  }

  /** The system says of both only that it cannot read them. */
  @Test
  void whatIsOfAnotherTypeIsChanged() throws IOException {
    Path inside = Files.writeString(folder.resolve(FILE), "text").resolve("inside");
    assertThat(only(folder, () -> Files.readString(folder)).kind()).isEqualTo(Finding.Kind.CHANGED);
    assertThat(only(inside, () -> Files.readString(inside)).kind()).isEqualTo(Finding.Kind.CHANGED);
  }

  private static void raise(Exception thrown) throws IOException {
    if (thrown instanceof IOException checked) {
      throw checked;
    }
    throw (RuntimeException) thrown;
  }
}
