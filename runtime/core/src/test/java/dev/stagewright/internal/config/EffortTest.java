package dev.stagewright.internal.config;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.stagewright.config.Codecs;
import dev.stagewright.config.Configuration;
import dev.stagewright.config.StageType;
import dev.stagewright.ref.DRef;
import dev.stagewright.ref.Hash;
import dev.stagewright.ref.RefPath;
import dev.stagewright.ref.RelativePath;
import dev.stagewright.ref.StageName;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a configuration costs, counted: times depend on the machine. */
class EffortTest {
  private static final StageType TYPE = StageType.versioned("link", Object.class, "1");

  @Test
  void aValueIsWrittenTwiceAndReadOnce() {
    AtomicInteger written = new AtomicInteger();
    AtomicInteger read = new AtomicInteger();
    JsonCodec<Integer> counting = JsonCodec.joining(
        value -> {
          written.incrementAndGet();
          return JsonCodec.of(Codecs.INT).write(value);
        },
        node -> {
          read.incrementAndGet();
          return JsonCodec.of(Codecs.INT).read(node);
        });

    ConfigWriter writer = new ConfigWriter(TYPE);
    writer.value("number", counting, 7);
    Configuration configuration = writer.finish();
    assertThat(configuration.document()).contains(configuration.values());

    assertThat(List.of(written.get(), read.get())).containsExactly(2, 1);
  }

  /** Interpreted it takes 3,100 bytes. */
  @Test
  void aLinkOfAChainTakesLittleMemory() {
    List<RefPath> before = outs(1);

    assertThat(allocated(() -> link(before))).isLessThan(5_000);
  }

  /** Interpreted it takes 1,000 bytes, most of them to print and hash it. */
  @Test
  void anInputTakesLittleMemoryHoweverManyThereAre() {
    for (int inputs : new int[] {1_000, 100_000}) {
      List<RefPath> before = outs(inputs);

      assertThat(allocated(() -> link(before)) / inputs).isLessThan(1_500);
    }
  }

  private static List<RefPath> outs(int number) {
    return IntStream.range(0, number)
        .mapToObj(i -> new DRef(Hash.of("" + i), new StageName("link")))
        .map(dref -> new RefPath(dref, new RelativePath("out")))
        .toList();
  }

  private static Configuration link(List<RefPath> before) {
    ConfigWriter writer = new ConfigWriter(TYPE);
    writer.value("number", Codecs.INT, before.size());
    writer.paths("before", before);
    return writer.finish();
  }

  /** What an instantiation allocates, once all that it needs is loaded. */
  private static long allocated(Supplier<Configuration> instantiate) {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    Configuration first = instantiate.get();
    long before = threads.getCurrentThreadAllocatedBytes();
    Configuration second = instantiate.get();
    long after = threads.getCurrentThreadAllocatedBytes();
    assertThat(second).isEqualTo(first);
    return after - before;
  }
}
