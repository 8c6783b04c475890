package dev.stagewright.stages.speed;

import dev.stagewright.Store;
import dev.stagewright.build.Realization;
import dev.stagewright.store.Durability;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** The cost to build and publish stages in a warm process, beside bare system calls. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5)
@Measurement(iterations = 5)
@Fork(1)
@SuppressWarnings("NullAway.Init") // JMH sets up before it measures
public class ColdBenchmark {
  /** Whether everything is flushed. */
  @Param
  public Durability durability = Durability.FLUSHED;

  /** The shape of their graph. */
  @Param
  public GraphShape shape = GraphShape.CHAIN;

  /** The number of stages. */
  @Param("1000")
  public int stages;

  private Path folder;

  /** Begins with nothing. */
  @Setup(Level.Invocation)
  public void create() throws IOException {
    folder = Files.createTempDirectory("speed");
  }

  /** Deletes all. */
  @TearDown(Level.Invocation)
  public void delete() throws IOException {
    WorkFolder.delete(folder);
  }

  /** Builds all of them. */
  @Benchmark
  public Realization realize() {
    try (Store store = Store.open(folder, durability)) {
      return store.realize(shape.of(stages, StageWork.TRIVIAL));
    }
  }

  /** Makes the same files, and nothing else. */
  @Benchmark
  public void bareCalls() throws IOException {
    SystemCallBaseline calls = new SystemCallBaseline(folder, durability == Durability.FLUSHED);
    for (int number = 0; number < stages; number++) {
      calls.publish(number);
    }
  }
}
