package dev.stagewright.internal.realize;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stagewright.Store;
import dev.stagewright.Work;
import dev.stagewright.build.ManualBuild;
import dev.stagewright.internal.local.LocalStore;
import dev.stagewright.internal.process.OpenFiles;
import dev.stagewright.internal.verify.Verifier;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What this process writes after a build has ended reaches no result. */
@Timeout(60)
@EnabledOnOs(value = OS.LINUX, disabledReason = "other systems do not tell of open files")
class LateWriteTest {
  private static final String EARLY = "early";

  private final CountDownLatch published = new CountDownLatch(1);
  private final List<FutureTask<?>> late = Collections.synchronizedList(new ArrayList<>());
  private final Store store;

  LateWriteTest(@TempDir Path folder) {
    store = Store.open(folder);
  }

  /** A way to have a file open that a thread writes to later. */
  private enum Way {
    STREAM {
      @Override
      Writer open(Path file) throws IOException {
        OutputStream out = new FileOutputStream(file.toFile());
        return out::write;
      }
    },
    APPENDING_CHANNEL {
      @Override
      Writer open(Path file) throws IOException {
        FileChannel out =
            FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        return bytes -> out.write(ByteBuffer.wrap(bytes));
      }
    },
    RANDOM_ACCESS {
      @Override
      Writer open(Path file) throws IOException {
        RandomAccessFile out = new RandomAccessFile(file.toFile(), "rw");
        return out::write;
      }
    },
    UNDER_ANOTHER_NAME {
      @Override
      Writer open(Path file) throws IOException {
        Path before = file.resolveSibling("before");
        OutputStream out = Files.newOutputStream(before);
        Files.move(before, file);
        return out::write;
      }
    },
    MAPPED_AND_CLOSED {
      @Override
      Writer open(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
          MappedByteBuffer buffer = channel.map(MapMode.READ_WRITE, 0, EARLY.length());
          return bytes -> buffer.put(0, bytes);
        }
      }
    };

    abstract Writer open(Path file) throws IOException;
  }

  private interface Writer {
    void write(byte[] bytes) throws IOException;

    default void write(String text) throws IOException {
      write(text.getBytes(StandardCharsets.UTF_8));
    }
  }

  @AfterEach
  void end() {
    published.countDown();
  }

  private void writeEarlyAndLate(Way way, Path file, Executor executor) throws IOException {
    Writer writer = way.open(file);
    writer.write(EARLY);
    FutureTask<?> task = new FutureTask<>(() -> {
      published.await();
      writer.write("later"); // as long: what is mapped grows no more
      return null;
    });
    late.add(task);
    executor.execute(task);
  }

  private void expectEarly(Work.Result result) throws Exception {
    published.countDown();
    for (Future<?> task : late) {
      task.get();
    }
    assertThat(result.text("out")).isEqualTo(EARLY);
    assertThat(Verifier.of(LocalStore.of(store).disk()).verify()).isEmpty();
  }

  private static void inThread(Runnable task) {
    new Thread(task).start();
  }

  @ParameterizedTest
  @EnumSource
  void whatAThreadWritesLateIsNoPartOfTheResult(Way way) throws Exception {
    Work work = Work.stage("work")
        .doing(
            site -> writeEarlyAndLate(way, site.folder().resolve("out"), LateWriteTest::inThread))
        .done();
    expectEarly(store.realize(work));
  }

  /** Such a thread is nobody's, and is not told either. */
  @ParameterizedTest
  @EnumSource
  void norWhatAPoolDoes(Way way) throws Exception {
    Work work = Work.stage("work")
        .doing(
            site -> writeEarlyAndLate(way, site.folder().resolve("out"), ForkJoinPool.commonPool()))
        .done();
    expectEarly(store.realize(work));
  }

  @ParameterizedTest
  @EnumSource
  void norWhatIsWrittenAfterABuildByHand(Way way) throws Exception {
    Work work = Work.stage("work").done();
    try (ManualBuild<Work.Idle, Work.Result> open = store.begin(work, work)) {
      writeEarlyAndLate(way, open.folder().resolve("out"), LateWriteTest::inThread);
      expectEarly(open.commit());
    }
  }

  /** In a folder with letters that Linux writes in another way, and beside files of all kinds. */
  @ParameterizedTest
  @EnumSource
  void wherever(Way way) throws Exception {
    Work work = Work.stage("work")
        .doing(site -> {
          Work.write(site, "out", EARLY);
          Path folder = Files.createDirectories(site.folder().resolve("a b\nc (deleted)"));
          Files.createSymbolicLink(folder.resolve("link"), Path.of("one"));
          for (String name : List.of("one", "two")) {
            writeEarlyAndLate(way, folder.resolve(name), LateWriteTest::inThread);
          }
        })
        .done();
    Work.Result result = store.realize(work);
    expectEarly(result);
    assertThat(result.folder().resolve("a b\nc (deleted)/two")).hasContent(EARLY);
  }

  /** An executable stays one. */
  @Test
  void aCopyIsLikeTheFile() throws Exception {
    Work work = Work.stage("work")
        .doing(site -> {
          Path file = site.folder().resolve("out");
          writeEarlyAndLate(Way.STREAM, file, LateWriteTest::inThread);
          assertThat(file.toFile().setExecutable(true)).isTrue();
        })
        .done();
    Work.Result result = store.realize(work);
    expectEarly(result);
    assertThat(result.folder().resolve("out")).isExecutable();
  }

  /** On a system that does not tell, as if there were a thread that has any of the files. */
  @Test
  void whereNothingIsToldAllFilesOfABuildThatLeftThreadsAreCopied(@TempDir Path built)
      throws Exception {
    OpenFiles untold = new OpenFiles(built.resolve("no-proc"));
    Path file = Files.createDirectory(built.resolve("folder")).resolve("out");
    try (OutputStream out = Files.newOutputStream(file)) {
      new LateWrites(built, true, untold).divert();
      out.write(1);
      assertThat(file).isEmptyFile();
    }
    try (OutputStream out = Files.newOutputStream(file)) {
      new LateWrites(built, false, untold).divert();
      out.write(1);
      assertThat(file).as("of all others none").hasSize(1);
    }
  }
}
