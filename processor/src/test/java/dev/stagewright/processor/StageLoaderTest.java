package dev.stagewright.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagewright.build.Derivation;
import dev.stagewright.internal.load.StageLoadException;
import dev.stagewright.internal.load.StageLoadException.Reason;
import dev.stagewright.internal.load.StageLoader;
import dev.stagewright.internal.load.StoredDerivation;
import dev.stagewright.processor.testing.CompilationResult;
import dev.stagewright.processor.testing.UserBuild;
import dev.stagewright.ref.DRef;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Stages by the names of their classes. */
final class StageLoaderTest {
  private static final String SOURCE = """
      package app;

      import dev.stagewright.*;

      public class Outer {
        @Stage(name = "step")
        static class Step {
          @Config int depth = 1;
          @Config java.util.Optional<Step> before;
          @Output int sum;

          @Build
          void build() {
            sum = depth + before.map(step -> step.sum).orElse(0);
          }
        }

        static class Plain {}
      }
      """;

  @TempDir
  Path folder;

  private final Map<DRef, StoredDerivation> stored = new HashMap<>();

  @ParameterizedTest
  @ValueSource(strings = {"app.Outer.Step", "app.Outer$Step"})
  void findsNestedStagesThatAreNotPublic(String name) throws IOException {
    assertThat(loader(SOURCE).derivation(name, depth(4)).configuration().values())
        .isEqualTo("{\"before\":null,\"depth\":4}");
  }

  @Test
  void saysWhatIsMissing() throws IOException {
    StageLoader loader = loader(SOURCE);

    assertThatThrownBy(() -> loader.derivation("app.Nobody", depth(1)))
        .isInstanceOfSatisfying(
            StageLoadException.class, e -> assertThat(e.reason()).isEqualTo(Reason.NO_CLASS))
        .hasMessageContaining("There is no class app.Nobody");
    assertThatThrownBy(() -> loader.derivation("app.Outer.Plain", depth(1)))
        .isInstanceOfSatisfying(
            StageLoadException.class, e -> assertThat(e.reason()).isEqualTo(Reason.NO_STAGE))
        .hasMessageContaining("app.Outer_PlainStage does not")
        .hasMessageContaining("stagewright-processor");
  }

  @Test
  void knowsWhatAnotherVersionGenerated() throws IOException {
    Path classes = UserBuild.in(folder.resolve("old"))
        .processors()
        .source("package app;\npublic class Old {}")
        .source(
            "package app;\npublic class OldStage { public static Object builder() { return 1; } }")
        .source("package app;\npublic class Odd {}")
        .source(
            "package app;\nclass OddStage { static Object read(dev.stagewright.config.ConfigReader reader) { return 1; } }")
        .run()
        .mustSucceed()
        .classes();

    for (String name : new String[] {"app.Old", "app.Odd"}) {
      assertThatThrownBy(() -> loaderOf(classes).derivation(name, depth(1)))
          .isInstanceOfSatisfying(
              StageLoadException.class, e -> assertThat(e.reason()).isEqualTo(Reason.OTHER_VERSION))
          .hasMessageContaining("compile it again");
    }
  }

  @Test
  void missesALibraryOfTheStage() throws IOException {
    Path classes = UserBuild.in(folder.resolve("needy"))
        .source("package lib;\npublic class Lib { public static int zero() { return 0; } }")
        .source("""
            package app;
            @dev.stagewright.Stage(name = "needy", version = "1")
            public class Needy {
              @dev.stagewright.Config int depth = lib.Lib.zero();
              @dev.stagewright.Build void build() {}
            }
            """)
        .run()
        .mustSucceed()
        .classes();
    Files.delete(classes.resolve("lib/Lib.class"));

    assertThatThrownBy(() -> loaderOf(classes).derivation("app.Needy", depth(1)))
        .isInstanceOfSatisfying(
            StageLoadException.class, e -> assertThat(e.reason()).isEqualTo(Reason.NO_CLASS))
        .hasMessageContaining("lib/Lib")
        .hasMessageContaining("class path");
  }

  /** Longer than any stack. */
  @Test
  void makesALongChainAgain() throws IOException {
    DRef last = chain(5_000);

    assertThat(loader(SOURCE).derivation(last))
        .isInstanceOfSatisfying(
            Derivation.class, again -> assertThat(again.dref()).isEqualTo(last));
  }

  @Test
  void otherCodeIsAnotherDerivation() throws IOException {
    DRef last = chain(3);

    assertThat(loader(SOURCE).derivation(last)).isNotEqualTo(last);
    assertThat(loader(SOURCE.replace("sum = depth +", "sum = depth -")).derivation(last))
        .isEqualTo(last);
    assertThat(loader("package app;\nclass Outer {}").derivation(last)).isEqualTo(last);
    stored.clear();
    assertThat(loader(SOURCE).derivation(last)).isEqualTo(last);
  }

  /** Builds a chain of steps, and records each as a store would. */
  private DRef chain(int length) throws IOException {
    CompilationResult app =
        UserBuild.in(folder.resolve("chain")).source(SOURCE).source("""
            package app;

            import java.util.*;

            public class Chain implements java.util.function.IntFunction<Map<String, String>> {
              @Override
              public Map<String, String> apply(int length) {
                Map<String, String> steps = new LinkedHashMap<>();
                Optional<Outer_StepDRef> last = Optional.empty();
                for (int i = 0; i < length; i++) {
                  Outer_StepDRef step = Outer_StepStage.builder().depth(i).before(last).instantiate();
                  steps.put(step.dref().toString(), step.configuration().values());
                  last = Optional.of(step);
                }
                return steps;
              }
            }
            """).run().mustSucceed();
    ObjectMapper json = new ObjectMapper();
    List<DRef> chain = new ArrayList<>();
    for (Map.Entry<?, ?> step :
        ((Map<?, ?>) app.load("app.Chain", IntFunction.class).apply(length)).entrySet()) {
      DRef dref = DRef.parse((String) step.getKey());
      ObjectNode values = (ObjectNode) json.readTree((String) step.getValue());
      stored.put(dref, new StoredDerivation(Optional.of("app.Outer$Step"), values));
      chain.add(dref);
    }
    return chain.get(length - 1);
  }

  private StageLoader loader(String source) throws IOException {
    Path place = folder.resolve("build" + source.hashCode());
    return loaderOf(UserBuild.in(place).source(source).run().mustSucceed().classes());
  }

  private StageLoader loaderOf(Path classes) throws IOException {
    URL[] urls = {classes.toUri().toURL()};
    return new StageLoader(
        new URLClassLoader(urls, getClass().getClassLoader()),
        dref -> Optional.ofNullable(stored.get(dref)));
  }

  private static ObjectNode depth(int depth) {
    return JsonNodeFactory.instance.objectNode().put("depth", depth);
  }
}
