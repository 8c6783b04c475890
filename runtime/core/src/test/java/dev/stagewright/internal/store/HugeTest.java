package dev.stagewright.internal.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stagewright.ChildJvm;
import dev.stagewright.Scratch;
import dev.stagewright.Store;
import dev.stagewright.Work;
import dev.stagewright.internal.fs.FilePermissions;
import dev.stagewright.internal.local.LocalStore;
import dev.stagewright.internal.verify.Verifier;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Realizations much bigger than memory are built, verified and replaced. The nightly sizes are a
 * million files, and ten gigabytes.
 */
class HugeTest {
  private static final int FILES = Integer.getInteger("huge.files", 20_000);
  private static final long BYTES = Long.getLong("huge.bytes", 1L << 30);
  private static final int IN_A_FOLDER = 1_000;

  /** Where nothing waits for a disk to flush each file. */
  private static final Path MEMORY = Path.of("/dev/shm");

  private static final Path TEMPORARY = Path.of(System.getProperty("java.io.tmpdir"));

  /** Makes what the arguments say, twice, and lets it rot. */
  public static final class Main {
    private Main() {}

    public static void main(String[] arguments) throws IOException {
      int files = Integer.parseInt(arguments[1]);
      long bytes = Long.parseLong(arguments[2]);
      Work work = Work.stage("huge")
          .doing(site -> {
            for (int i = 0; i < files; i++) {
              Path folder = site.folder().resolve("folder-" + i / IN_A_FOLDER);
              if (i % IN_A_FOLDER == 0) {
                Files.createDirectory(folder);
              }
              Files.createFile(folder.resolve("file-" + i));
            }
            try (RandomAccessFile file =
                new RandomAccessFile(site.folder().resolve("sparse").toFile(), "rw")) {
              file.setLength(bytes);
            }
          })
          .done();
      Store store = Store.open(Path.of(arguments[0]));
      Path sparse = store.realize(work).folder().resolve("sparse");
      System.out.println(Verifier.of(LocalStore.of(store).disk()).verify());
      flip(sparse, bytes - 1);
      System.out.println(Verifier.of(LocalStore.of(store).disk()).verify().size());
      System.out.println(store.rebuild(work).folder().resolve("sparse").toFile().length());
    }

    private static void flip(Path file, long at) throws IOException {
      FilePermissions.makeWritable(file);
      try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
        bytes.seek(at);
        bytes.write(1);
      }
    }
  }

  @Test
  void manyFiles() throws Exception {
    isWell(FILES, 1);
  }

  @Test
  void aBigFile() throws Exception {
    isWell(1, BYTES);
  }

  private static void isWell(int files, long bytes) throws Exception {
    Path folder = Files.createTempDirectory(Files.isWritable(MEMORY) ? MEMORY : TEMPORARY, "huge");
    try {
      assertThat(run(folder, files, bytes).lines())
          .containsExactly("[]", "1", String.valueOf(bytes));
    } finally {
      Scratch.delete(folder);
    }
  }

  private static String run(Path folder, int files, long bytes) throws Exception {
    List<String> options = List.of("-Xmx20m", "-XX:TieredStopAtLevel=4");
    String classPath = System.getProperty("java.class.path");
    try (ChildJvm child = ChildJvm.start(
        List.of(),
        classPath,
        options,
        Main.class,
        folder.toString(),
        String.valueOf(files),
        String.valueOf(bytes))) {
      return child.end();
    }
  }
}
