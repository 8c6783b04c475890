package dev.stagewright.internal.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stagewright.ChildJvm;
import dev.stagewright.Store;
import dev.stagewright.Work;
import dev.stagewright.build.BuildFailedException;
import dev.stagewright.build.RealizeException;
import dev.stagewright.internal.local.LocalStore;
import dev.stagewright.internal.verify.Verifier;
import dev.stagewright.tools.GarbageCollector;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where no more can be written, builds fail with a sentence, and all else is as before. */
class FullDiskTest {
  private static final int KILO = 1 << 10;
  private static final Work SMALL = Work.writing("small", "x");
  private static final Work BIG = writing("big", 1, 4 * KILO * KILO);

  /** Its manifest is longer than each of its files. */
  private static final Work MANY = writing("many", 500, 1);

  private static Work writing(String name, int files, int bytes) {
    return Work.stage(name)
        .doing(site -> {
          for (int i = 0; i < files; i++) {
            Files.write(site.folder().resolve("file-with-a-long-name-" + i), new byte[bytes]);
          }
        })
        .done();
  }

  /** Realizes what there is room for, and then what there is none for. */
  public static final class Main {
    private Main() {}

    public static void main(String[] arguments) {
      Store store = Store.open(Path.of(arguments[0]));
      store.realize(SMALL);
      for (Work work : List.of(BIG, MANY)) {
        try {
          store.realize(work);
        } catch (BuildFailedException e) {
          System.out.println(e.getMessage());
        }
      }
      store.realize(SMALL);
      System.out.println(Verifier.of(LocalStore.of(store).disk()).verify());
    }
  }

  /** Stands for a full disk wherever nobody may mount one: files may not grow beyond 32 KiB. */
  @Test
  void filesThatMayNotGrow(@TempDir Path folder) throws Exception {
    List<String> limited = List.of("sh", "-c", "ulimit -f 64; exec \"$@\"", "sh");
    List<String> options = List.of("-XX:-UsePerfData");
    String classPath = System.getProperty("java.class.path");
    try (ChildJvm child =
        ChildJvm.start(limited, classPath, options, Main.class, folder.toString())) {
      assertThat(child.end())
          .contains("The build of big failed", "The build of many failed", "File too large")
          .endsWith("[]");
    }
    isWell(Store.open(folder), SMALL, BIG, MANY);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 4, 8, 12, 16, 20, 24, 28, 32, 40, 48, 64, 96, 128, 192, 256})
  void aFullDisk(int room, @TempDir Path folder) throws Exception {
    Path disk = mounted(folder, 2 * KILO);
    try {
      Store store = Store.open(disk.resolve("store"));
      store.realize(SMALL);
      Path filler = fill(disk, room);
      Work late = writing("late", 10, 3 * KILO);
      boolean done = tried(store, late);
      assertThat(Verifier.of(LocalStore.of(store).disk()).quick().verify()).isEmpty();
      assertThat(store.realize(SMALL).text("out")).isEqualTo("x");
      Files.delete(filler);

      assertThat(store.isRealized(late)).isEqualTo(done);
      isWell(Store.open(store.folder()), SMALL, late);
      assertThat(store.folder().resolve("tmp")).isEmptyDirectory();
    } finally {
      run("umount", disk.toString());
    }
  }

  @Test
  void garbageCollectionMakesRoom(@TempDir Path folder) throws Exception {
    Path disk = mounted(folder, 2 * KILO);
    try {
      Store store = Store.open(disk.resolve("store"));
      store.realize(SMALL);
      assertThatThrownBy(() -> store.realize(BIG))
          .isInstanceOf(BuildFailedException.class)
          .hasMessageContaining("No space left on device");
      var collector = store.collector();
      collector.run(collector.plan(GarbageCollector.Policy.everything()));

      isWell(Store.open(store.folder()), SMALL, writing("late", 10, 3 * KILO));
    } finally {
      run("umount", disk.toString());
    }
  }

  private static boolean tried(Store store, Work work) {
    try {
      store.realize(work);
      return true;
    } catch (RealizeException e) {
      assertThat(e).hasStackTraceContaining("No space left on device");
      return false;
    }
  }

  private static void isWell(Store store, Work... all) {
    for (Work work : all) {
      store.realize(work);
    }
    assertThat(Verifier.of(LocalStore.of(store).disk()).verify()).isEmpty();
  }

  /** Leaves so many KiB. */
  private static Path fill(Path disk, int room) throws IOException {
    Path filler = disk.resolve("filler");
    long bytes = disk.toFile().getUsableSpace() - (long) room * KILO;
    return Files.write(filler, new byte[(int) bytes]);
  }

  private static Path mounted(Path folder, int kilos) throws Exception {
    Path disk = Files.createDirectory(folder.resolve("disk"));
    boolean isMounted =
        run("mount", "-t", "tmpfs", "-o", "size=" + kilos + "k", "tmpfs", disk.toString());
    Assumptions.assumeTrue(
        isMounted, "NOT TESTED ON A FULL DISK: a tmpfs can be mounted by root only");
    return disk;
  }

  private static boolean run(String... command) throws InterruptedException {
    try {
      Process process = new ProcessBuilder(command)
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start();
      return process.waitFor(30, TimeUnit.SECONDS) && process.exitValue() == 0;
    } catch (IOException e) {
      return false; // no such command
    }
  }
}
