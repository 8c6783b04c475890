package dev.stagewright.internal.realize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.stagewright.Store;
import dev.stagewright.Work;
import dev.stagewright.build.BuildEvent;
import dev.stagewright.build.BuildFailedException;
import dev.stagewright.build.MissingOutputException;
import dev.stagewright.build.RealizeResult;
import dev.stagewright.config.Codecs;
import dev.stagewright.config.ConfigException;
import dev.stagewright.match.Matchers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A failed build is told, kept as evidence, and never seen. */
class FailureTest {
  private final Store store;

  FailureTest(@TempDir Path folder) {
    store = Store.open(folder);
  }

  @Test
  void showsWhereRealizingWasAskedFor() {
    Work work = Work.stage("work")
        .doing(site -> {
          throw new IOException("disk melted");
        })
        .done();
    Work top = Work.stage("top").on(work).done();
    BuildFailedException failure = failure(top);
    assertThat(failure.getStackTrace())
        .anyMatch(frame -> frame.getMethodName().equals("showsWhereRealizingWasAskedFor"));
    assertThat(Objects.requireNonNull(failure.getCause()).getStackTrace())
        .anyMatch(frame -> frame.getClassName().startsWith(FailureTest.class.getName()));
    RealizeResult.Failed<?> failed = (RealizeResult.Failed<?>) store.tryRealize(top);
    assertThat(failed.failures().get(0).getStackTrace())
        .anyMatch(frame -> frame.getMethodName().equals("showsWhereRealizingWasAskedFor"));
  }

  @Test
  void keepsFolderAndLogAndNamesBoth() {
    IOException cause = new IOException("disk \ud800 melted");
    Work work = Work.stage("work")
        .with("n", Codecs.INT, 3)
        .doing(site -> {
          Work.write(site, "half", "x");
          site.log("before");
          throw cause;
        })
        .done();

    BuildFailedException failure = failure(work);

    assertThat(failure).hasCause(cause).hasNoSuppressedExceptions();
    assertThat(failure)
        .hasMessageContaining("{\"n\":3}")
        .hasMessageContaining("melted")
        .hasMessageContaining(failure.folder().toString())
        .hasMessageContaining(failure.log().toString())
        .hasMessageContaining(work.dref().toString());
    assertThat(failure.dref()).isEqualTo(work.dref());
    assertThat(failure.configuration()).isEqualTo(work.configuration());
    assertThat(failure.folder().resolve("files/half")).hasContent("x");
    assertThat(failure.folder().resolve("derivation.json"))
        .hasContent(work.configuration().document());
    assertThat(failure.log())
        .content()
        .contains(" before", "java.io.IOException: disk", "at dev.stagewright");
    nothingIsVisible(work);
  }

  @Test
  void failuresOfOneInstantAreAllKept() {
    Work work = Work.stage("work")
        .doing(site -> {
          throw new IllegalStateException("no");
        })
        .done();
    Store frozen = store.withClock(InstantSource.fixed(Instant.EPOCH));

    assertThatThrownBy(() -> frozen.realize(work))
        .hasMessageContaining("IllegalStateException: no");
    assertThatThrownBy(() -> frozen.realize(work))
        .hasMessageContaining("IllegalStateException: no");
    assertThat(store.folder().resolve("failed").toFile().list()).hasSize(2);
  }

  @Test
  void theMessageNamesTheRoot() {
    IOException root = new IOException("the disk melted");
    Work work = Work.stage("work")
        .doing(site -> {
          throw new IllegalStateException("wrapped", new ExceptionInInitializerError(root));
        })
        .done();

    assertThat(failure(work))
        .hasMessageContaining(
            "IllegalStateException: wrapped, caused by java.io.IOException: the disk melted");
  }

  @Test
  void aBrokenPromiseIsAFailure() {
    Work work = Work.stage("work")
        .promising("made", "folder/missing", "gone")
        .doing(site -> Work.write(site, "made", ""))
        .done();

    assertThat(failure(work))
        .hasCauseInstanceOf(MissingOutputException.class)
        .hasMessageContaining("[folder/missing, gone]");
    nothingIsVisible(work);
  }

  @Test
  void theFileOfValuesIsReserved() {
    Work work = Work.stage("work")
        .doing(site -> {
          Work.write(site, "stagewright.json", "{}");
          site.save("accuracy", Codecs.DOUBLE, 0.5);
        })
        .done();

    assertThat(failure(work)).hasMessageContaining("stagewright.json, a name that is reserved");
  }

  @Test
  void theFileOfValuesIsNotWrittenThroughALink(@TempDir Path outside) {
    Path victim = outside.resolve("victim");
    Work work = Work.stage("work")
        .doing(site -> {
          Files.createSymbolicLink(site.folder().resolve("stagewright.json"), victim);
          site.save("accuracy", Codecs.DOUBLE, 0.5);
        })
        .done();

    assertThat(failure(work)).hasMessageContaining("a name that is reserved");
    assertThat(victim).doesNotExist();
  }

  @Test
  void aValueThatIsMissingOrCannotBeKeptIsAFailure() {
    Work missing =
        Work.stage("missing").doing(site -> site.save("a", Codecs.INT, null)).done();
    Work halved = Work.stage("halved")
        .doing(site -> site.save("a", Codecs.STRING, "\ud800"))
        .done();

    assertThat(failure(missing))
        .hasCauseInstanceOf(MissingOutputException.class)
        .hasMessageContaining("\"a\"");
    assertThat(failure(halved)).hasCauseInstanceOf(ConfigException.class);
  }

  @Test
  void anErrorIsAFailureLikeAnyOther() {
    Work work = Work.stage("work")
        .doing(site -> {
          throw new StackOverflowError();
        })
        .done();

    assertThat(failure(work)).hasCauseInstanceOf(StackOverflowError.class);
  }

  @Test
  void whatCannotBePublishedIsKeptAsEvidence() {
    Work work = Work.stage("work")
        .doing(site -> {
          Work.write(site, "out", "x");
          Thread.currentThread().interrupt(); // noticed on the last stretch, just before the rename
        })
        .done();

    BuildFailedException failure = failure(work);

    assertThat(failure.folder().resolve("files/out")).hasContent("x");
    assertThat(failure.log()).content().contains("ClosedByInterruptException");
    nothingIsVisible(work);
  }

  @Test
  void anUnsatisfiedMatcherTellsWhatWasBuiltAndWhatExists() {
    AtomicInteger builds = new AtomicInteger();
    Work same = Work.stage("same")
        .matching(Matchers.latest(2))
        .doing(site -> builds.incrementAndGet())
        .done();

    UnsatisfiedMatcherException failure =
        catchThrowableOfType(UnsatisfiedMatcherException.class, () -> store.realizeAll(same));

    assertThat(builds).hasValue(2);
    assertThat(failure.built()).hasSize(2);
    assertThat(failure.existing()).hasSize(1);
    assertThat(failure)
        .hasMessageContaining("latest(2)")
        .hasMessageContaining(failure.existing().toString())
        .hasMessageContaining("equal bytes");
  }

  @Test
  void theOtherOfTwoParallelBuildsGoesOn() {
    CountDownLatch failed = new CountDownLatch(1);
    Work bad = Work.stage("bad")
        .doing(site -> {
          throw new IllegalStateException("bad");
        })
        .done();
    Work good = Work.stage("good")
        .doing(site -> {
          failed.await();
          Work.write(site, "out", "x");
        })
        .done();
    Work top = Work.stage("top").on(bad, good).done();
    Store two = store.withCores(2).listening(event -> {
      if (event instanceof BuildEvent.Failed) {
        failed.countDown();
      }
    });

    assertThatThrownBy(() -> two.realize(top)).isInstanceOf(BuildFailedException.class);
    AtomicInteger events = new AtomicInteger();
    store
        .listening(event -> assertThat(event)
            .isInstanceOf(BuildEvent.Reused.class)
            .satisfies(e -> events.incrementAndGet()))
        .realize(good);
    assertThat(events).hasValue(1);
    nothingIsVisible(top);
  }

  @Test
  void afterAFailureNothingNewIsStarted() {
    AtomicInteger builds = new AtomicInteger();
    Work[] many = new Work[6];
    for (int i = 0; i < many.length; i++) {
      many[i] = Work.stage("many")
          .with("i", Codecs.INT, i)
          .doing(site -> {
            builds.incrementAndGet();
            throw new IllegalStateException("bad");
          })
          .done();
    }

    Work top = Work.stage("top").on(many).done();
    assertThatThrownBy(() -> store.withCores(1).realize(top))
        .isInstanceOf(BuildFailedException.class);
    assertThat(builds).hasValue(1);
  }

  private BuildFailedException failure(Work work) {
    BuildFailedException failure =
        catchThrowableOfType(BuildFailedException.class, () -> store.realize(work));
    assertThat(failure).isNotNull();
    return failure;
  }

  private void nothingIsVisible(Work work) {
    Path derivation = store.folder().resolve("derivations").resolve(work.dref().folderName());
    if (Files.exists(derivation)) {
      assertThat(derivation).isDirectoryNotContaining(Files::isDirectory);
    }
    assertThat(store.folder().resolve("tmp")).isEmptyDirectory();
  }

  @Test
  void aListenerThatFailsDoesNotHideWhyTheBuildFailed() {
    IllegalStateException cause = new IllegalStateException("the cause");
    Work work = Work.stage("work")
        .doing(site -> {
          throw cause;
        })
        .done();
    Store listened = store.listening(event -> {
      if (event instanceof BuildEvent.Failed) {
        throw new IllegalStateException("the listener");
      }
    });

    assertThatThrownBy(() -> listened.realize(work))
        .isInstanceOf(BuildFailedException.class)
        .hasCause(cause)
        .satisfies(failure -> assertThat(failure.getSuppressed()[0]).hasMessage("the listener"));
  }
}
