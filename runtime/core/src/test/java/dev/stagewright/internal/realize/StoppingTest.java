package dev.stagewright.internal.realize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.stagewright.ChildJvm;
import dev.stagewright.Store;
import dev.stagewright.Work;
import dev.stagewright.build.BuildEnvironment;
import dev.stagewright.build.BuildEvent;
import dev.stagewright.build.BuildFailedException;
import dev.stagewright.build.CancelledException;
import dev.stagewright.build.RealizeException;
import dev.stagewright.internal.context.Context;
import dev.stagewright.internal.local.LocalStore;
import dev.stagewright.internal.store.BuildLock;
import dev.stagewright.internal.store.ExclusiveAccess;
import dev.stagewright.internal.store.FailureRecord;
import dev.stagewright.ref.DRef;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who stops a run gets nothing published any more, and finds what was under way. */
@Timeout(60)
class StoppingTest {
  private final CountDownLatch started = new CountDownLatch(1);
  private final Path folder;
  private final Store store;

  StoppingTest(@TempDir Path folder) {
    this.folder = folder;
    this.store = Store.open(folder);
  }

  @Test
  void whatAnInterruptedRunBuildsIsNotPublished() throws Exception {
    Work work = Work.stage("work").doing(site -> endsWell(site)).done();
    stopped(work);
    assertThat(LocalStore.of(store).disk().realizations(work.dref())).isEmpty();
  }

  @Test
  void neitherAreThoseOfOneGo() throws Exception {
    Work work = Work.stage("work")
        .making(2)
        .doing(site -> {
          Work.write(site, "out", "" + site.index());
          if (site.index() == 0) {
            endsWell(site);
          }
        })
        .done();
    stopped(work);
    assertThat(LocalStore.of(store).disk().realizations(work.dref())).isEmpty();
  }

  @Test
  void whoWaitsForWhoDeletesIsStoppedToo() throws Exception {
    Work work = Work.writing("work", "x");
    Store waiting = store.listening(event -> started.countDown());
    FutureTask<Boolean> run = new FutureTask<>(() -> {
      assertThatThrownBy(() -> waiting.realize(work)).isInstanceOf(CancelledException.class);
      return Thread.interrupted();
    });
    Thread thread = new Thread(run);
    try (ExclusiveAccess alone = LocalStore.of(store).disk().clear(() -> {})) {
      assertThat(alone).isNotNull();
      thread.start();
      started.await();
      thread.interrupt();
      assertThat(run.get()).as("the flag is set").isTrue();
    }
  }

  @Test
  void soIsWhoWaitsToBuildByHand() throws Exception {
    Work work = Work.writing("work", "x");
    Store waiting = store.listening(event -> started.countDown());
    FutureTask<Boolean> run = new FutureTask<>(() -> {
      assertThatThrownBy(() -> waiting.begin(work, work)).isInstanceOf(CancelledException.class);
      return Thread.interrupted();
    });
    Thread thread = new Thread(run);
    try (var open = store.begin(work, work)) {
      assertThat(open).isNotNull();
      thread.start();
      started.await();
      thread.interrupt();
      assertThat(run.get()).as("the flag is set").isTrue();
    }
  }

  /** Interrupts the run from outside once its build is under way. */
  private void stopped(Work work) throws Exception {
    FutureTask<CancelledException> run = new FutureTask<>(() -> {
      CancelledException stopped =
          catchThrowableOfType(CancelledException.class, () -> store.realize(work));
      assertThat(Thread.interrupted()).isTrue();
      return stopped;
    });
    Thread thread = new Thread(run);
    thread.start();
    started.await();
    thread.interrupt();
    CancelledException stopped = run.get();

    assertThat(stopped).hasMessageContaining("Interrupted while realizing");
    List<FailureRecord> failures = LocalStore.of(store).disk().failures(work.dref());
    assertThat(failures).isNotEmpty().allSatisfy(failure -> {
      assertThat(failure.failure().exception()).isEqualTo(CancelledException.class.getName());
    });
    assertThat(failures)
        .anySatisfy(failure ->
            assertThat(failure.log()).content().contains("Stopped. Interrupted while realizing"));
    assertThat(stopped.getSuppressed())
        .anySatisfy(failure -> assertThat(failure).isInstanceOf(BuildFailedException.class));
    assertThat(folder.resolve("tmp")).isEmptyDirectory();
  }

  /** A build that takes an interruption for a reason to end, and not to fail. */
  private void endsWell(BuildEnvironment site) throws Exception {
    started.countDown();
    awaitInterruption();
    Work.write(site, "out", "ended well");
  }

  private static void awaitInterruption() {
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      // That was it.
    }
  }

  /** Realizes something that heeds an interruption, swallows it, or does not heed it at all. */
  public static final class Main {
    private Main() {}

    public static void main(String[] arguments) {
      Work work = Work.stage("work")
          .doing(site -> {
            Work.write(site, "half", "x");
            System.out.println("building");
            switch (arguments[1]) {
              case "heeds" -> new CountDownLatch(1).await();
              case "swallows" -> awaitInterruption();
              default -> {
                while (true) {
                  awaitInterruption();
                }
              }
            }
          })
          .done();
      Store.open(Path.of(arguments[0])).realize(work);
    }
  }

  @ParameterizedTest
  @CsvSource({"INT,130,heeds", "TERM,143,heeds", "TERM,143,swallows", "INT,130,ignores"})
  void aSignalStopsAProgram(String signal, int exitValue, String how) throws Exception {
    try (ChildJvm child = ChildJvm.startHeedingSignals(Main.class, folder.toString(), how)) {
      child.await("building");
      assertThat(child.signal(signal)).isEqualTo(exitValue);
    }

    assertThat(LocalStore.of(store).disk().derivations().stream()
            .flatMap(dref -> LocalStore.of(store).disk().names(dref).stream()))
        .isEmpty();
    FailureRecord failure = LocalStore.of(store).disk().failures().get(0);
    assertThat(failure.log()).content().contains("Stopped. The process was told to end");
    assertThat(failure.failure().exception()).isEqualTo(CancelledException.class.getName());
    assertThat(failure.folder().resolve("files/half")).hasContent("x");
    assertThat(LocalStore.of(store).disk().failures()).hasSize(1);
    assertThat(folder.resolve("tmp")).isEmptyDirectory();
    assertThat(LocalStore.of(store).disk().builders()).isEmpty();
    Work again = Work.writing("work", "again");
    assertThat(store.realize(again).text("out")).isEqualTo("again");
    assertThat(Files.exists(failure.folder())).isTrue();
  }

  /** Waits for somebody else's build, and has its say before the process ends. */
  public static final class Waiter {
    private Waiter() {}

    public static void main(String[] arguments) {
      Store store = Store.open(Path.of(arguments[0])).listening(event -> {
        if (event instanceof BuildEvent.Waiting) {
          System.out.println("waiting");
        }
      });
      Thread main = Thread.currentThread();
      Runtime.getRuntime().addShutdownHook(new Thread(() -> joined(main)));
      try {
        store.realize(Work.writing("work", "x"));
      } catch (RealizeException e) {
        System.out.println(e.getClass().getSimpleName() + ": " + e.getMessage());
      }
    }
  }

  private static void joined(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  @SuppressWarnings("try") // the lock is what the child waits for
  void whoWaitsIsStoppedAsWell() throws Exception {
    DRef dref = Work.writing("work", "x").dref();
    try (BuildLock lock = LocalStore.of(store).disk().lock(dref, Context.of(Map.of()), () -> {});
        ChildJvm child = ChildJvm.startHeedingSignals(Waiter.class, folder.toString())) {
      child.await("waiting");
      assertThat(child.lastWords("INT"))
          .contains("CancelledException: The process was told to end");
    }
  }

  /** Its last words, and no more: the hook that stops builds must not stay behind. */
  public static final class Plain {
    private Plain() {}

    public static void main(String[] arguments) {
      Store.open(Path.of(arguments[0])).realize(Work.writing("work", "x"));
      System.out.println("done");
    }
  }

  @Test
  void aProgramThatIsDoneEndsAtOnce() throws Exception {
    try (ChildJvm child = ChildJvm.start(Plain.class, folder.toString())) {
      assertThat(child.end()).isEqualTo("done");
    }
    assertThat(LocalStore.of(store).disk().failures()).isEmpty();
  }
}
