package dev.stagewright.internal.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stagewright.store.StoreException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StoreFormatTest {

  @Test
  void makesAStoreInAMissingOrEmptyFolder(@TempDir Path folder) throws IOException {
    DiskStore made = DiskStore.open(folder);
    DiskStore.open(folder.resolve("more/folders"));

    assertThat(made.root()).isEqualTo(folder.toRealPath());
    assertThat(folder.resolve("format")).hasContent("stagewright store 1\n");
    assertThat(folder.resolve("more/folders/format")).exists();
    DiskStore.open(folder);
  }

  @Test
  void leavesNoDraftsBehind(@TempDir Path folder) throws IOException {
    DiskStore.open(folder);

    try (Stream<Path> made = Files.list(folder)) {
      assertThat(made).containsExactly(folder.resolve("format"));
    }
  }

  @Test
  void othersMayReadWhatTheStoreIs(@TempDir Path folder) throws IOException {
    Assumptions.assumeTrue(Files.getFileStore(folder).supportsFileAttributeView("posix"));
    DiskStore.open(folder);

    assertThat(Files.getPosixFilePermissions(folder.resolve("format")))
        .contains(PosixFilePermission.OTHERS_READ);
  }

  @Test
  void takesALinkToAFolder(@TempDir Path folder) throws IOException {
    Path disk = Files.createDirectory(folder.resolve("disk"));
    Path link = Files.createSymbolicLink(folder.resolve("link"), disk);

    assertThat(DiskStore.open(link).root()).isEqualTo(disk.toRealPath());
  }

  @Test
  void refusesANewerStore(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("format"), "stagewright store 2\n");

    assertThatThrownBy(() -> DiskStore.open(folder))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("version 2")
        .hasMessageContaining("up to 1")
        .hasMessageContaining(folder.toString());
  }

  @Test
  void refusesAFolderOfSomethingElse(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("thesis.tex"), "");

    assertThatThrownBy(() -> DiskStore.open(folder))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("neither empty nor a store");
    assertThat(folder.resolve("format")).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "stagewright store", "stagewright store 0\n", "git 1\n", "\0"})
  void refusesADamagedFormat(String text, @TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("format"), text);

    assertThatThrownBy(() -> DiskStore.open(folder))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("no store, or a damaged one");
  }

  /** Neither may be the end of it: one bit makes a 3, a 5 or a 9 of a 1. */
  @Test
  void everyFlipIsToldWithWhatASoundOneSays(@TempDir Path folder) throws IOException {
    DiskStore.open(folder);
    Path format = folder.resolve("format");
    byte[] sound = Files.readAllBytes(format);
    Files.delete(format);
    for (int bit = 0; bit < sound.length * 8; bit++) {
      byte[] flipped = sound.clone();
      flipped[bit / 8] ^= (byte) (1 << bit % 8);
      Files.write(format, flipped);
      assertThatThrownBy(() -> DiskStore.open(folder))
          .as("bit %s", bit)
          .isInstanceOf(StoreException.class)
          .hasMessageContaining("damaged one")
          .hasMessageContaining("write the one line \"stagewright store 1\" to it")
          .hasMessageContaining(format.toString());
    }
    Files.writeString(format, "stagewright store 1\n");
    DiskStore.open(folder);
  }

  @Test
  void refusesAFile(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "");

    assertThatThrownBy(() -> DiskStore.open(file))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining(file.toString());
  }

  /** Whoever comes second may find the folder empty, and a moment later no longer. */
  @Test
  void manyMayMakeOneStoreTogether(@TempDir Path folder) throws Exception {
    int threads = 8;
    CyclicBarrier barrier = new CyclicBarrier(threads);
    ExecutorService executor = Executors.newFixedThreadPool(threads);
    try {
      for (int round = 0; round < 100; round++) {
        Path store = folder.resolve("store" + round);
        Callable<DiskStore> open = () -> {
          barrier.await();
          return DiskStore.open(store);
        };
        List<Future<DiskStore>> opened = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
          opened.add(executor.submit(open));
        }
        for (Future<DiskStore> one : opened) {
          assertThat(one.get().root()).isEqualTo(store.toRealPath());
        }
      }
    } finally {
      executor.shutdownNow();
    }
  }
}
