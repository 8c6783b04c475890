package dev.stagewright.internal.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stagewright.ChildJvm;
import dev.stagewright.Store;
import dev.stagewright.Work;
import dev.stagewright.internal.finding.Finding;
import dev.stagewright.internal.gc.Quarantine;
import dev.stagewright.internal.verify.Verifier;
import dev.stagewright.store.Durability;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A store is used by processes that spell the names of files in UTF-8, and no others. */
class FileNameEncodingTest {
  private static final Work SIZE = Work.stage("size")
      .doing(site -> Work.write(site, "größe 日本 😀.txt", "text"))
      .done();

  @TempDir
  Path folder;

  @BeforeAll
  static void assumeLocales() {
    Assumptions.assumeTrue(File.separatorChar == '/');
    Assumptions.assumeTrue("UTF-8".equals(System.getProperty("sun.jnu.encoding")));
  }

  /** Tries every way in. */
  public static final class Main {
    private Main() {}

    public static void main(String[] arguments) {
      Path folder = Path.of(arguments[0]);
      List<Runnable> ways = List.of(
          () -> Store.open(folder),
          () -> Store.open(folder, Durability.FLUSHED),
          () -> DiskStore.open(folder));
      for (Runnable way : ways) {
        try {
          way.run();
          System.out.println("opened");
        } catch (FileNameEncodingException e) {
          System.out.println("refused: " + e.getMessage());
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"LC_ALL=C", "LC_ALL=POSIX", "LC_ALL=xx_XX.ISO-8859-1"})
  void everyOtherIsRefusedAndTouchesNothing(String locale) throws Exception {
    try (Store store = Store.open(folder)) {
      store.realize(SIZE);
    }
    for (Path place : List.of(folder, folder.resolve("new"))) {
      try (ChildJvm child = ChildJvm.start(
          List.of("env", locale),
          System.getProperty("java.class.path"),
          List.of(),
          Main.class,
          place.toString())) {
        assertThat(child.end().lines())
            .hasSize(3)
            .allMatch(line -> line.startsWith("refused: ") && line.contains("LC_ALL to C.UTF-8"));
      }
    }
    assertThat(folder.resolve("new")).doesNotExist();
    assertThat(Verifier.of(DiskStore.open(folder)).verify()).isEmpty();
  }

  /** No build has published it: a disk has lost a bit of its name. */
  @Test
  void aNameThatIsNoUtf8IsDamage() throws Exception {
    DiskStore store = DiskStore.open(folder);
    Path files = Store.open(folder).realize(SIZE).folder();
    assertThat(files.toFile().setWritable(true)).isTrue();
    new ProcessBuilder("sh", "-c", "mv * \"$(printf 'gr\\303x')\"")
        .directory(files.toFile())
        .start()
        .waitFor();
    List<Finding> findings = Verifier.of(store).verify();
    assertThat(findings).extracting(Finding::kind).containsOnly(Finding.Kind.CHANGED);
    assertThat(Quarantine.of(store, InstantSource.system(), () -> {})
            .isolate(findings)
            .realizations())
        .hasSize(1);
    assertThat(Files.exists(Store.open(folder).realize(SIZE).folder())).isTrue();
    assertThat(Verifier.of(store).verify()).isEmpty();
  }
}
