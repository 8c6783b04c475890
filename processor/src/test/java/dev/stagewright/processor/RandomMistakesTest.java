package dev.stagewright.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stagewright.processor.testing.CompilationResult;
import dev.stagewright.processor.testing.Scratch;
import dev.stagewright.processor.testing.UserBuild;
import dev.stagewright.processor.testing.UserBuild.Compiler;
import dev.stagewright.processor.testing.random.Program;
import dev.stagewright.processor.testing.random.Source;
import dev.stagewright.processor.testing.random.SpoiledGraph;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Random stages with mistakes: each mistake is told with its code, and nothing else is. */
final class RandomMistakesTest {
  private static final Pattern CODED =
      Pattern.compile("(?s).+:\\d+: \\[Stage[A-Z][a-z]+\\d\\d\\] .+");

  @Provide
  Arbitrary<List<SpoiledGraph>> spoiled() {
    return Program.spoiled();
  }

  @Property
  void mistakesAreToldByTheirCodes(@ForAll("spoiled") List<SpoiledGraph> graphs) {
    for (Compiler compiler : Compiler.values()) {
      try (Scratch scratch = new Scratch()) {
        Path folder = scratch.folder();
        CompilationResult result = compiled(graphs, compiler, folder);
        assertThat(result.locatedErrors())
            .as(() -> compiler + text(graphs))
            .allMatch(error -> CODED.matcher(error).matches());
        Set<Path> blamed =
            result.errors().stream().map(error -> file(error, folder)).collect(Collectors.toSet());
        graphs.forEach(graph -> blamesEach(graph, blamed));
      }
    }
  }

  private static CompilationResult compiled(
      List<SpoiledGraph> graphs, Compiler compiler, Path folder) {
    UserBuild build = UserBuild.in(folder).with(compiler);
    build.source(Program.harness().path(), Program.harness().text());
    graphs.stream()
        .flatMap(graph -> graph.files().stream())
        .forEach(file -> build.source(file.path(), file.text()));
    if (compiler == Compiler.JAVAC) {
      // else javac stops before an error that follows from ours
      build.options("--should-stop=ifError=FLOW", "-Xmaxerrs", "1000");
    }
    return build.run();
  }

  private static Path file(Diagnostic<? extends JavaFileObject> error, Path folder) {
    return folder.resolve("src").relativize(Path.of(error.getSource().toUri()));
  }

  private static void blamesEach(SpoiledGraph graph, Set<Path> blamed) {
    for (int i = 0; i < graph.stages(); i++) {
      Set<Path> files =
          graph.stage(i).stream().map(Source::path).map(Path::of).collect(Collectors.toSet());
      if (graph.mistakes().get(i).isEmpty()) {
        assertThat(blamed).as(() -> text(List.of(graph))).doesNotContainAnyElementsOf(files);
      } else {
        assertThat(blamed).as(() -> text(List.of(graph))).containsAnyElementsOf(files);
      }
    }
  }

  private static String text(List<SpoiledGraph> graphs) {
    return graphs.stream()
        .flatMap(graph -> graph.files().stream())
        .map(file -> "%n// %s%n%s".formatted(file.path(), file.text()))
        .collect(Collectors.joining("", graphs.toString(), ""));
  }
}
