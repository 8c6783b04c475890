package dev.stagewright.processor.cost;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Prints what a processor adds to the time of javac for each class: ours and AutoValue, over the
 * same classes without either.
 */
final class CompileCost {
  private static final int CLASSES = 500;

  private CompileCost() {}

  /** Takes a folder to work in, and how often to compile each: never, if this is left out. */
  public static void main(String[] args) throws IOException, InterruptedException {
    Path folder = Files.createDirectories(Path.of(args[0]));
    int rounds = Integer.parseInt(args[1]);
    if (rounds == 0) {
      return;
    }
    List<SampleClass> subjects = SampleClass.some(CLASSES);
    List<Compilation> compilations = new ArrayList<>();
    for (ClassStyle way : ClassStyle.values()) {
      Compilation compilation = Compilation.of(way, subjects, folder.resolve(way.name()));
      compilation.run(); // fills the caches of the system
      compilations.add(compilation);
    }
    for (Compilation processed : List.copyOf(compilations.subList(1, compilations.size()))) {
      compilations.add(processed.withoutProcessor());
    }
    for (int round = 0; round < rounds; round++) {
      for (Compilation compilation : compilations) {
        compilation.times().add(compilation.run());
      }
    }
    System.out.print(
        new MarkdownTable(CLASSES, compilations.stream().map(Compilation::times).toList()));
  }
}
