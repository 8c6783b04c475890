package dev.stagewright.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stagewright.Store;
import dev.stagewright.cli.testing.Terminal;
import dev.stagewright.cli.testing.stages.Link;
import dev.stagewright.cli.testing.stages.LinkDRef;
import dev.stagewright.cli.testing.stages.LinkRRef;
import dev.stagewright.cli.testing.stages.LinkStage;
import dev.stagewright.store.Durability;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Chains of stages, each with the one before as an object. */
class LongChainTest {
  private static final int SMALL_STACK = 1 << 18;

  @TempDir
  Path folder;

  @Test
  void aChainMayBeLongerThanAnyStack() throws Exception {
    LinkDRef last = chain(1_000);
    inASmallStack(() -> {
      try (Store store = Store.open(folder, Durability.UNFLUSHED)) {
        LinkRRef built = store.realize(last);
        assertThat(built.sum()).isEqualTo(1_000);
      }
      try (Store store = Store.open(folder, Durability.UNFLUSHED)) { // which remembers no object
        LinkRRef again = store.realize(last);
        assertThat(length(again.toStage())).isEqualTo(1_000);
      }
    });
    Terminal terminal = Terminal.on(folder);
    terminal.ok("verify");
    terminal.ok("show", last.dref().toString());
    terminal.ok("graph", last.dref().toString());
    Path archive = folder.resolveSibling("chain.zip");
    terminal.ok("pack", archive.toString(), last.dref().toString());
  }

  @Test
  void aConfigurationMayDescribeALongChain() throws Exception {
    String described = "{}";
    for (int i = 1; i < 3_000; i++) {
      described = i % 3 == 0
          ? "{\"before\":{\"stage\":\"dev.stagewright.cli.testing.stages.Link\",\"config\":"
              + described + "}}"
          : i % 3 == 1
              ? "{\"before\":{\"config\":" + described + "}}"
              : "{\"before\":" + described + "}";
    }
    Path file = Files.writeString(folder.resolve("chain.json"), described);
    inASmallStack(() -> assertThat(LinkStage.fromJson(file)).isEqualTo(chain(3_000)));
    Path wrong = Files.writeString(file, described.replace("{}", "{\"steep\":1}"));
    inASmallStack(() -> assertThatThrownBy(() -> LinkStage.fromJson(wrong))
        .hasMessageContaining("it has no field \"steep\", did you mean step?"));
    Path deep = Files.writeString(file, "{\"before\":".repeat(30_000));
    inASmallStack(
        () -> assertThatThrownBy(() -> LinkStage.fromJson(deep)).hasMessageContaining("nested"));
  }

  @Test
  void whatItCostsGrowsWithItsLength() {
    long few = objectsOf(50);
    assertThat(objectsOf(500)).isLessThan(12 * few);
  }

  /** Counts objects: those that two inputs share are one, and none is filled in twice. */
  private long objectsOf(int length) {
    LinkDRef last = chain(length);
    long before = Link.MADE.sum();
    try (Store store = Store.open(folder.resolve("of-" + length), Durability.UNFLUSHED)) {
      store.realize(last);
    }
    return Link.MADE.sum() - before;
  }

  private static LinkDRef chain(int length) {
    LinkDRef last = LinkStage.builder().instantiate();
    for (int i = 1; i < length; i++) {
      last = LinkStage.builder().before(last).instantiate();
    }
    return last;
  }

  private static int length(Link last) {
    int length = 1;
    for (Link link = last; link.before().isPresent(); link = link.before().get()) {
      length++;
    }
    return length;
  }

  private static void inASmallStack(Runnable action) throws Exception {
    Throwable[] thrown = new Throwable[1];
    Thread thread = new Thread(null, action, "small", SMALL_STACK);
    thread.setUncaughtExceptionHandler((dead, e) -> thrown[0] = e);
    thread.start();
    thread.join();
    assertThat(thrown[0]).isNull();
  }
}
