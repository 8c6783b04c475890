package dev.stagewright.processor;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stagewright.processor.testing.CompilationResult;
import dev.stagewright.processor.testing.Scratch;
import dev.stagewright.processor.testing.StageGraphRun;
import dev.stagewright.processor.testing.UserBuild;
import dev.stagewright.processor.testing.UserBuild.Compiler;
import dev.stagewright.processor.testing.random.Program;
import dev.stagewright.processor.testing.random.StageGraph;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Random stages: what the processor accepts compiles everywhere, and loses nothing. */
final class RandomStagesTest {
  @Provide
  Arbitrary<Program> programs() {
    return Program.any();
  }

  @Property
  void nothingIsChangedOnTheWay(@ForAll("programs") Program program) {
    try (Scratch scratch = new Scratch()) {
      Map<String, String> javac = realized(program, Compiler.JAVAC, scratch.folder());
      Map<String, String> ecj = realized(program, Compiler.ECJ, scratch.folder());
      for (StageGraph graph : program.graphs()) {
        for (int i = 0; i < graph.stages().size(); i++) {
          String stage = graph.packageName() + " " + i;
          if (graph.versioned().get(i)) {
            assertThat(ecj.get(stage)).as(graph::text).isEqualTo(javac.get(stage));
          }
        }
      }
    }
  }

  /** Gives the names of the derivations. */
  private static Map<String, String> realized(Program program, Compiler compiler, Path folder) {
    UserBuild build = UserBuild.in(folder.resolve(compiler.name())).with(compiler);
    program.files().forEach(file -> build.source(file.path(), file.text()));
    if (compiler == Compiler.JAVAC) {
      build.options("-Xlint:all", "-Xmaxwarns", "100000", "-Xmaxerrs", "1000");
    }
    CompilationResult result = build.run();
    assertThat(result.locatedErrors()).as(() -> text(program)).isEmpty();
    if (compiler == Compiler.JAVAC) {
      assertThat(result.complaintsAboutGenerated()).as(() -> text(program)).isEmpty();
    }
    Map<String, String> drefs = new HashMap<>();
    for (StageGraph graph : program.graphs()) {
      Path store = folder.resolve("%s-store".formatted(compiler));
      drefs.putAll(new StageGraphRun(graph, result, store).drefs());
    }
    return drefs;
  }

  private static String text(Program program) {
    return program.graphs().stream().map(StageGraph::text).collect(joining());
  }
}
