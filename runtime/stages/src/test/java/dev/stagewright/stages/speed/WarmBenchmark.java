package dev.stagewright.stages.speed;

import dev.stagewright.Store;
import dev.stagewright.build.Derivation;
import dev.stagewright.build.Realization;
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

/** The cost in a warm process to compute the names, and to notice that nothing changed. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 3, time = 2)
@Fork(1)
@SuppressWarnings("NullAway.Init") // JMH sets up before it measures
public class WarmBenchmark {
  /** The shape of their graph. */
  @Param
  public GraphShape shape = GraphShape.CHAIN;

  /** The number of stages. */
  @Param("1000")
  public int stages;

  private Path folder;
  private Store store;
  private Derivation<?> last;

  /** Builds all of them. */
  @Setup(Level.Trial)
  public void build() throws IOException {
    folder = Files.createTempDirectory("speed");
    store = Store.open(folder);
    last = shape.of(stages, StageWork.TRIVIAL);
    store.realize(last);
  }

  /** Deletes them. */
  @TearDown(Level.Trial)
  public void delete() throws IOException {
    store.close();
    WorkFolder.delete(folder);
  }

  /** Realizes what is there. */
  @Benchmark
  public Realization realize() {
    return store.realize(last);
  }

  /** Computes the names anew. */
  @Benchmark
  public Derivation<?> instantiate() {
    return shape.of(stages, StageWork.TRIVIAL);
  }
}
