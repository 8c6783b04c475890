package dev.stagewright.stages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stagewright.Store;
import dev.stagewright.stages.archive.UnpackStage;
import dev.stagewright.stages.command.Command;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Promise 1 for the stages here: a machine's locale, encoding and time zone change no result. */
class ReproducibilityTest {
  private static final String NAME = "größe İı 日本 😀";

  private static final String SCRIPT = "{ echo \"$1 $V\"; date -d @0; cat \"$in\"; } > \"$out/$1\"";

  @TempDir
  Path folder;

  /** A process that realizes one of each, and prints their names. */
  static final class Child {
    public static void main(String[] arguments) throws Exception {
      Path zip = Path.of(arguments[1]);
      try (Store store = Store.open(Path.of(arguments[0]))) {
        InlineDRef inline = Inline.text(NAME + ".txt", NAME);
        LocalFileDRef local = LocalFile.from(zip).instantiate();
        URI url = zip.toUri();
        String sum = FetchTrial.sum(Files.readAllBytes(zip), ChecksumAlgorithm.SHA256);
        Stream.of(
                store.realize(inline).rref(),
                store.realize(local).rref(),
                store.realize(FetchUrl.from(url).sha256(sum).instantiate()).rref(),
                store
                    .realize(UnpackStage.builder().archive(local.file()).instantiate())
                    .rref(),
                store
                    .realize(Command.run("sh", "-eu", "-c", SCRIPT, "sh", NAME)
                        .environment(Map.of("V", NAME))
                        .inputs(Map.of("in", inline.file()))
                        .instantiate())
                    .rref())
            .forEach(rref -> System.out.println("= " + rref));
      }
    }
  }

  @BeforeEach
  void makeArchive() throws IOException {
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(archive()))) {
      out.putNextEntry(new ZipEntry(NAME + ".txt"));
      out.write(NAME.getBytes(StandardCharsets.UTF_8));
    }
  }

  private Path archive() {
    return folder.resolve("FILE.ZIP");
  }

  /** The exit code of a child, and what it printed. */
  private record Ended(int code, String said) {
    List<String> names() {
      assertThat(code).as(said).isZero();
      return said.lines().filter(line -> line.startsWith("= ")).toList();
    }
  }

  private Ended run(String store, String... options) throws Exception {
    List<String> command = Stream.of(
            Stream.of("env", "LC_ALL=C.UTF-8"),
            Stream.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()),
            Arrays.stream(options),
            Stream.of("-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path")),
            Stream.of(
                Child.class.getName(),
                folder.resolve(store).toString(),
                archive().toString()))
        .flatMap(words -> words)
        .toList();
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Ended(process.waitFor(), said);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-Duser.language=tr",
        "-Duser.language=ar -Duser.country=EG",
        "-Duser.language=th -Duser.country=TH -Duser.variant=TH",
        "-Dfile.encoding=ISO-8859-1",
        "-Duser.timezone=Pacific/Kiritimati"
      })
  void givesTheSameEverywhere(String options) throws Exception {
    List<String> here = run("here").names();
    assertThat(here).hasSize(5);
    assertThat(run("there", options.split(" ", -1)).names()).isEqualTo(here);
  }

  /** Refuses what Java 17 would turn into question marks; later ones use another encoding. */
  @Test
  void refusesATextThatItCannotPassOn() throws Exception {
    Ended ended = run("ascii", "-Dfile.encoding=US-ASCII");
    if (Runtime.version().feature() < 18) {
      assertThat(ended.said()).contains("cannot be passed to a program unchanged");
    } else {
      assertThat(ended.names()).isEqualTo(run("here").names());
    }
  }
}
