package dev.stagewright.internal.realize;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stagewright.ChildJvm;
import dev.stagewright.Store;
import dev.stagewright.Work;
import dev.stagewright.build.BuildEnvironment;
import dev.stagewright.build.RealizeException;
import dev.stagewright.internal.local.LocalStore;
import dev.stagewright.internal.store.FailureRecord;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A build that ends the process leaves evidence, and what it called is told. */
@Timeout(60)
class ExitTest {
  @TempDir
  Path folder;

  /** Realizes something whose build calls System.exit in one way or another. */
  public static final class Main {
    private static final CountDownLatch FOR_EVER = new CountDownLatch(1);

    private Main() {}

    public static void main(String[] arguments) throws InterruptedException {
      Thread main = Thread.currentThread();
      Runtime.getRuntime().addShutdownHook(new Thread(() -> joined(main)));
      Work exiting =
          Work.stage("exiting").doing(site -> exit(site, arguments[1])).done();
      Work beside = Work.stage("beside").doing(site -> FOR_EVER.await()).done();
      Work both = Work.stage("both").on(beside).on(exiting).done();
      try (Store store = Store.open(Path.of(arguments[0])).withCores(2)) {
        store.realize(arguments[1].equals("beside") ? both : exiting);
      } catch (RealizeException e) {
        System.out.println(e.getClass().getSimpleName() + ": " + e.getMessage());
      }
    }

    private static void exit(BuildEnvironment site, String how) throws Exception {
      Work.write(site, "half", "x");
      if (how.equals("thread")) {
        Thread thread = new Thread(() -> System.exit(0), "rogue");
        thread.start();
        thread.join();
      }
      Runtime.getRuntime().exit(0);
    }
  }

  private static void joined(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private String run(String how) throws Exception {
    try (ChildJvm child = ChildJvm.start(Main.class, folder.toString(), how)) {
      return child.end();
    }
  }

  private FailureRecord failure(String stage) {
    List<FailureRecord> failures = LocalStore.of(Store.open(folder)).disk().failures().stream()
        .filter(failure -> failure.dref().name().text().equals(stage))
        .toList();
    assertThat(failures).hasSize(1);
    return failures.get(0);
  }

  @ParameterizedTest
  @ValueSource(strings = {"build", "thread", "beside"})
  void itIsAFailureOfThatBuild(String how) throws Exception {
    assertThat(run(how))
        .startsWith("BuildFailedException: The build of exiting failed")
        .contains("System.exit was called at ", "ExitTest$Main");
    FailureRecord failure = failure("exiting");
    assertThat(failure.folder().resolve("files/half")).hasContent("x");
    assertThat(failure.log())
        .content()
        .contains("System.exit was called", "\tat ", "ExitTest$Main");
    assertThat(LocalStore.of(Store.open(folder)).disk().derivations()).isEmpty();
    assertThat(folder.resolve("tmp")).isEmptyDirectory();
  }

  @Test
  void othersBesideItAreStopped() throws Exception {
    run("beside");
    assertThat(failure("beside").log())
        .content()
        .contains("Stopped. System.exit was called at ", "ExitTest$Main");
  }
}
