package dev.stagewright.processor.testing.random;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/**
 * The sources of one run of a compiler: closures that have nothing to do with each other.
 *
 * @param closures the closures
 */
public record Program(List<Closure> closures) {
  private static final Path HARNESS = Path.of("src/test/resources/random/harness/Told.java");

  /** Draws random programs of many stages; a failing one is made smaller part by part. */
  public static Arbitrary<Program> any() {
    return Arbitraries.fromGenerator(
        random -> new Shrinking<>(make(new Dice(random)), Program::smaller, Program::size));
  }

  /** Draws random programs in whose stages mistakes were made. */
  public static Arbitrary<List<Spoiled>> spoiled() {
    return Arbitraries.fromGenerator(random -> {
      Dice dice = new Dice(random);
      List<Spoiled> closures = make(dice).closures().stream()
          .map(closure -> Spoiled.of(dice, closure))
          .toList();
      return new Shrinking<>(
          closures,
          all -> Smaller.list(all, Spoiled::smaller),
          all -> all.toString().length());
    });
  }

  private static Program make(Dice dice) {
    List<Closure> closures = new ArrayList<>();
    for (int stages = 0;
        stages < STAGES;
        stages += closures.get(closures.size() - 1).stages().size()) {
      closures.add(new ClosureMaker(dice, closures.size()).make());
    }
    return new Program(List.copyOf(closures));
  }

  /** Most of a compiler's run is its start. */
  private static final int STAGES = 25;

  private Stream<Program> smaller() {
    return Smaller.list(closures, Smaller::closures).map(Program::new);
  }

  private long size() {
    return closures.stream().mapToLong(closure -> closure.toString().length()).sum();
  }

  public int stages() {
    return closures.stream().mapToInt(closure -> closure.stages().size()).sum();
  }

  /** Lists all files. */
  public List<Source> files() {
    List<Source> files = new ArrayList<>();
    files.add(harness());
    closures.forEach(closure -> files.addAll(closure.files()));
    return files;
  }

  /** Returns the file that tells values. */
  public static Source harness() {
    try {
      return new Source("harness/Told.java", Files.readString(HARNESS));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Shows a program that fails, for jqwik. */
  @Override
  public String toString() {
    return "%s stages in %s closures".formatted(stages(), closures.size());
  }
}
