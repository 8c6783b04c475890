package dev.stagewright.internal.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stagewright.ChildJvm;
import dev.stagewright.Store;
import dev.stagewright.Work;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Promise 3: anyone can check a realization with {@code sha256sum -c}. */
class ManifestCheckTest {
  private static final List<String> NAMES = List.of(
      "plain",
      "two words",
      " lead",
      "trail ",
      "new\nline",
      "back\\slash",
      "\\n",
      "ä€",
      "#",
      "*",
      "-",
      "\\new\nline");

  /** Publishes a file of every name. */
  public static final class Main {
    private Main() {}

    public static void main(String[] arguments) throws IOException {
      Work work = Work.stage("names")
          .doing(site -> {
            Path deep = Files.createDirectory(site.folder().resolve("a folder"));
            for (String name : NAMES) {
              Files.writeString(site.folder().resolve(name), name);
              Files.writeString(deep.resolve(name), name);
            }
          })
          .done();
      try (Store store = Store.open(Path.of(arguments[0]))) {
        System.out.println(store.realize(work).folder());
      }
    }
  }

  @Test
  void sha256sumAgrees(@TempDir Path folder) throws Exception {
    assumeProgram("sha256sum");
    Path files = Path.of(inUtf8(folder));

    ProcessOutput good = check(files);
    assertThat(good.status).as(good.text).isZero();
    assertThat(good.text.lines()).hasSize(2 * NAMES.size()).allMatch(line -> line.endsWith(": OK"));

    assertThat(files.resolve("plain").toFile().setWritable(true)).isTrue();
    Files.writeString(files.resolve("plain"), "changed");
    assertThat(check(files).status).isEqualTo(1);
  }

  @Test
  void refusesNamesThatAreNoUtf8(@TempDir Path folder) throws Exception {
    assumeProgram("env");
    Assumptions.assumeTrue(folder.getFileSystem().getSeparator().equals("/"));
    try (ChildJvm child = ChildJvm.start(
        List.of("env", "LC_ALL=C.UTF-8"),
        System.getProperty("java.class.path"),
        List.of(),
        Undecodable.class,
        folder.toString())) {
      assertThat(child.end()).contains("is not UTF-8").contains("failed");
    }
  }

  /** Tries to publish a file whose name it cannot read. */
  public static final class Undecodable {
    private Undecodable() {}

    public static void main(String[] arguments) {
      Work work = Work.stage("names")
          .doing(site -> new ProcessBuilder("sh", "-c", "touch \"$(printf '\\344')\"")
              .directory(site.folder().toFile())
              .start()
              .waitFor())
          .done();
      try (Store store = Store.open(Path.of(arguments[0]))) {
        System.out.println(store.realize(work).text("\ufffd"));
      } catch (RuntimeException e) {
        System.out.println(e.getMessage());
      }
    }
  }

  private static String inUtf8(Path folder) throws Exception {
    try (ChildJvm child = ChildJvm.start(
        List.of("env", "LC_ALL=C.UTF-8"),
        System.getProperty("java.class.path"),
        List.of(),
        Main.class,
        folder.toString())) {
      return child.end();
    }
  }

  private record ProcessOutput(int status, String text) {}

  private static ProcessOutput check(Path files) throws Exception {
    Process process = new ProcessBuilder("sha256sum", "--strict", "-c", "../manifest")
        .directory(files.toFile())
        .redirectErrorStream(true)
        .redirectInput(ProcessBuilder.Redirect.from(files.resolve("plain").toFile()))
        .start();
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return new ProcessOutput(process.exitValue(), text);
  }

  static void assumeProgram(String name) {
    boolean found = List.of(System.getenv().getOrDefault("PATH", "").split(":", -1)).stream()
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, name)));
    Assumptions.assumeTrue(found, name + " is not installed");
  }
}
