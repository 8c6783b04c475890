package dev.stagewright.internal.realize;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stagewright.ChildJvm;
import dev.stagewright.Store;
import dev.stagewright.Work;
import dev.stagewright.build.BuildEvent;
import dev.stagewright.build.ManualBuild;
import dev.stagewright.internal.local.LocalStore;
import dev.stagewright.internal.process.RunningProcess;
import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a build leaves running is told, by name, and left alone. */
@Timeout(60)
class LeakTest {
  private final CountDownLatch over = new CountDownLatch(1);
  private final List<BuildEvent.Leaked> leaked = Collections.synchronizedList(new ArrayList<>());
  private final Store store;

  LeakTest(@TempDir Path folder) {
    this.store = Store.open(folder).withCores(2).listening(event -> {
      if (event instanceof BuildEvent.Leaked leak) {
        leaked.add(leak);
      }
    });
  }

  @AfterEach
  void end() {
    over.countDown();
  }

  private void stay() {
    try {
      over.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Thread started(String name) {
    Thread thread = new Thread(this::stay, name);
    thread.start();
    return thread;
  }

  private static Process sleeper() throws IOException {
    return new ProcessBuilder("sleep", "1000").start();
  }

  private String log(Work.Result result) {
    return Work.read(
        LocalStore.of(store).disk().builds(result.rref()).get(0).log().orElseThrow());
  }

  @Test
  void aThreadIsToldInTheLog() {
    Work work = Work.stage("work")
        .doing(site -> {
          // Of several generations.
          Thread parent = new Thread(() -> started("stays"));
          parent.start();
          parent.join();
        })
        .done();

    Work.Result result = store.realize(work);

    assertThat(leaked).containsExactly(new BuildEvent.Leaked(work.dref(), List.of("thread stays")));
    assertThat(log(result))
        .contains("WARNING: The build has ended, and left running: thread stays");
  }

  @Test
  void ofABuildThatFailsToo() {
    Work work = Work.stage("work")
        .doing(site -> {
          started("stays");
          throw new IllegalStateException("no");
        })
        .done();

    assertThatThrownBy(() -> store.realize(work)).hasMessageContaining("no");
    assertThat(leaked).hasSize(1);
    assertThat(LocalStore.of(store).disk().failures().get(0).log())
        .content()
        .contains("thread stays");
  }

  @Test
  void whatEndsIsNotTold() {
    Work work = Work.stage("work")
        .doing(site -> {
          ExecutorService executor = Executors.newFixedThreadPool(4);
          for (int i = 0; i < 4; i++) {
            Future<?> done = executor.submit(() -> {});
            done.get();
          }
          executor.shutdown(); // and its threads need a moment
          Process process = sleeper();
          process.destroy();
          HttpClient.newHttpClient(); // runs as long as somebody holds it
        })
        .done();

    assertThat(log(store.realize(work))).doesNotContain("WARNING");
    assertThat(leaked).isEmpty();
  }

  @Test
  void aProcessIsTold() {
    Process[] process = new Process[1];
    Work work = Work.stage("work").doing(site -> process[0] = sleeper()).done();
    try {
      Work.Result result = store.realize(work);
      assertThat(leaked).hasSize(1);
      assertThat(leaked.get(0).left())
          .singleElement()
          .asString()
          .contains("process " + process[0].pid(), "sleep");
      assertThat(log(result)).contains("left running: process " + process[0].pid());
      store.rebuild(Work.writing("other", "x"));
      assertThat(leaked).hasSize(1);
      assertThat(process[0].isAlive()).isTrue();
    } finally {
      process[0].destroyForcibly();
    }
  }

  /** Its parent has ended, so that it is nobody's descendant. */
  @Test
  @EnabledOnOs(value = OS.LINUX, disabledReason = "other systems do not tell of orphans")
  void anOrphanIsTold() {
    ProcessHandle[] orphan = new ProcessHandle[1];
    Work work = Work.stage("work")
        .doing(site -> orphan[0] = orphan("sleep 1000 > /dev/null 2>&1 & echo $!"))
        .done();
    try {
      store.realize(work);
      assertThat(leaked).hasSize(1);
      assertThat(leaked.get(0).left())
          .containsExactly("process %s (sleep 1000)".formatted(orphan[0].pid()));
      store.realize(Work.writing("other", "x"));
      assertThat(leaked).as("only once").hasSize(1);
      assertThat(orphan[0].isAlive()).isTrue();
    } finally {
      orphan[0].destroyForcibly();
    }
  }

  private static ProcessHandle orphan(String script) throws IOException {
    Process parent = new ProcessBuilder("sh", "-c", script).start();
    String pid = new String(parent.getInputStream().readAllBytes(), UTF_8).strip();
    parent.onExit().join();
    return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
  }

  /** What is published can never change: a process that writes to it, even by another name. */
  @ParameterizedTest
  @EnabledOnOs(value = OS.LINUX, disabledReason = "other systems do not tell of open files")
  @ValueSource(strings = {"sleep 1000", "exec env -i setsid sleep 1000"})
  void aResultThatIsStillWrittenIsRefused(String writer) {
    ProcessHandle[] orphan = new ProcessHandle[1];
    Work work = Work.stage("work")
        .doing(site -> {
          Work.write(site, "out", "half");
          orphan[0] = orphan("(%s) >> '%s' 2> /dev/null & echo $!"
              .formatted(writer, site.folder().resolve("out")));
        })
        .done();
    try {
      assertThatThrownBy(() -> store.realize(work))
          .hasCauseInstanceOf(StillWrittenException.class)
          .hasMessageContaining("process %s (".formatted(orphan[0].pid()))
          .hasMessageContaining("wait for it in the build");
      assertThat(LocalStore.of(store).disk().failures()).hasSize(1);
    } finally {
      orphan[0].descendants().forEach(ProcessHandle::destroyForcibly);
      orphan[0].destroyForcibly();
    }
  }

  /** It is a person's to end the process; meanwhile nothing is lost. */
  @Test
  @EnabledOnOs(value = OS.LINUX, disabledReason = "other systems do not tell of open files")
  void aBuildByHandStaysOpenMeanwhile() throws Exception {
    Work work = Work.stage("work").done();
    try (ManualBuild<Work.Idle, Work.Result> open = store.begin(work, work)) {
      Process writer = new ProcessBuilder("sleep", "1000")
          .redirectOutput(open.folder().resolve("out").toFile())
          .start();
      try {
        store.realize(Work.writing("other", "x"));
        assertThatThrownBy(open::commit)
            .isInstanceOf(StillWrittenException.class)
            .hasMessageContaining("process %s (".formatted(writer.pid()));
      } finally {
        writer.destroyForcibly().waitFor();
      }
      assertThat(open.commit().text("out")).isEmpty();
    }
  }

  @Test
  @EnabledOnOs(value = OS.LINUX, disabledReason = "other systems do not tell of zombies")
  void aZombieIsNotTold(@TempDir Path folder) throws Exception {
    Process[] parent = new Process[1];
    Path pids = folder.resolve("pids");
    Work work = Work.stage("work")
        .doing(site -> {
          // The line comes from tail itself, which collects no child; a shell might.
          parent[0] = new ProcessBuilder(
                  "sh", "-c", "sleep 999 & echo $! > \"$0\"; exec tail -f \"$0\"", pids.toString())
              .start();
          String pid = parent[0].inputReader(UTF_8).readLine();
          ProcessHandle child = ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
          child.destroyForcibly();
          assertThat(RunningProcess.of(child).endsWithin(Duration.ofSeconds(20)))
              .isTrue();
          assertThat(child.isAlive()).as("as Java has it").isTrue();
        })
        .done();
    try {
      store.realize(work);
      assertThat(leaked.get(0).left())
          .containsExactly("process %s (tail -f %s)".formatted(parent[0].pid(), pids));
    } finally {
      parent[0].destroyForcibly();
    }
  }

  /** As libraries have it that clean up behind the scenes, the first time they are used. */
  private static final class Library {
    static final CountDownLatch STARTED = new CountDownLatch(1);

    static {
      Thread thread = new Thread(() -> LeakTest.await(new CountDownLatch(1)), "cleaner");
      thread.setDaemon(true);
      thread.start();
      STARTED.countDown();
    }
  }

  @Test
  void anIdleDaemonIsNotTold() {
    store.realize(Work.stage("work").doing(site -> Library.STARTED.await()).done());
    assertThat(leaked).isEmpty();
  }

  /** It may be writing what the build should have waited for. */
  @Test
  void aDaemonAtWorkIsTold() {
    Work work = Work.stage("work")
        .doing(site -> {
          Thread thread = new Thread(this::toil, "toils");
          thread.setDaemon(true);
          thread.start();
        })
        .done();
    store.realize(work);
    assertThat(leaked).containsExactly(new BuildEvent.Leaked(work.dref(), List.of("thread toils")));
  }

  private void toil() {
    while (over.getCount() > 0) {
      Thread.onSpinWait();
    }
  }

  /** A thread is a daemon if the one that made it is: that says nothing of what it is for. */
  @Test
  void whoAsksDecidesNothing() throws InterruptedException {
    Work work = Work.stage("work").doing(site -> started("stays")).done();
    Thread asking = new Thread(() -> store.realize(work));
    asking.setDaemon(true);
    asking.start();
    asking.join();
    assertThat(leaked).hasSize(1);
  }

  /** Begins with no thread of the JDK's but those that every program has. */
  public static final class Main {
    private Main() {}

    /** In a daemon, of which even idle daemons are told. */
    public static void main(String[] arguments) throws InterruptedException {
      Thread asking = new Thread(() -> realize(Path.of(arguments[0])));
      asking.setDaemon(true);
      asking.start();
      asking.join();
    }

    private static void realize(Path folder) {
      Work work = Work.stage("work")
          .within(Duration.ofMinutes(1))
          .doing(site -> {
            HttpClient client = HttpClient.newHttpClient();
            long sum = IntStream.range(0, 100_000).parallel().asLongStream().sum();
            CompletableFuture<Long> late =
                new CompletableFuture<Long>().completeOnTimeout(sum, 1, TimeUnit.MILLISECONDS);
            Work.write(site, "out", late.get() + " " + client.version());
          })
          .done();
      Store.open(folder)
          .listening(event -> {
            if (event instanceof BuildEvent.Leaked leak) {
              System.out.println(leak.left());
            }
          })
          .realize(work);
    }
  }

  @Test
  void whatTheJdkKeepsForAllIsNotTold() throws Exception {
    try (ChildJvm child = ChildJvm.start(Main.class, store.folder().toString())) {
      assertThat(child.end()).isEmpty();
    }
  }

  /** Two side by side: what one needs while the other ends is no leak of the other. */
  @Test
  void nobodyIsBlamedForItsNeighbour() {
    CountDownLatch busy = new CountDownLatch(1);
    CountDownLatch neighbourEnded = new CountDownLatch(1);
    Work one = Work.stage("one")
        .doing(site -> {
          Thread thread = new Thread(() -> await(neighbourEnded));
          thread.start();
          Process process = sleeper();
          busy.countDown();
          neighbourEnded.await();
          thread.join();
          process.destroyForcibly().waitFor();
        })
        .done();
    Work two = Work.stage("two").doing(site -> busy.await()).done();
    Store listening = store.listening(event -> {
      if (event instanceof BuildEvent.Built && event.dref().equals(two.dref())) {
        neighbourEnded.countDown();
      } else if (event instanceof BuildEvent.Leaked leak) {
        leaked.add(leak);
      }
    });

    listening.realize(Work.stage("top").on(one, two).done());

    assertThat(leaked).isEmpty();
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
