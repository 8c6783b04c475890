package dev.stagewright.processor.validate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stagewright.Store;
import dev.stagewright.processor.testing.CompilationResult;
import dev.stagewright.processor.testing.UserBuild;
import dev.stagewright.processor.testing.UserBuild.Compiler;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Builds that a stage inherits from an interface. */
final class OneBuildRulesTest {
  @TempDir
  Path folder;

  private static final List<String> TRAINERS = List.of("""
      package a;

      import dev.stagewright.*;

      public interface Trainer {
        @Build
        default void train(BuildContext build) {
          loss(0.5);
        }

        void loss(double loss);
      }
      """, """
      package a;

      import dev.stagewright.*;

      @Stage(name = "model")
      class Model implements Trainer {
        @Output double loss;

        @Override
        public void loss(double loss) {
          this.loss = loss;
        }
      }
      """, """
      package a;

      import dev.stagewright.*;
      import java.util.function.Function;

      public class Main implements Function<Store, Object> {
        @Override
        public Object apply(Store store) {
          return store.realize(ModelStage.builder().instantiate()).loss();
        }
      }
      """);

  @SuppressWarnings("unchecked") // as Main says
  @ParameterizedTest
  @EnumSource(Compiler.class)
  void buildsByTheDefaultMethodOfAnInterface(Compiler compiler) {
    UserBuild build = UserBuild.in(folder).with(compiler);
    TRAINERS.forEach(build::source);
    CompilationResult result = build.run().mustSucceed();
    assertThat(result.messages()).isEmpty();
    try (Store store = Store.open(folder.resolve("store"))) {
      assertThat(((Function<Store, Object>) result.load("a.Main", Function.class)).apply(store))
          .isEqualTo(0.5);
    }
  }

  /** The class has the last word. */
  @ParameterizedTest
  @EnumSource(Compiler.class)
  void asksForTheAnnotationOnWhatOverridesIt(Compiler compiler) {
    UserBuild build = UserBuild.in(folder).with(compiler).source(TRAINERS.get(0));
    build.source(TRAINERS.get(1).replace("  @Override", """
          @Override
          public void train(BuildContext build) {}

          @Override"""));
    assertThat(build.run().messages())
        .containsExactly("10: [StageBuild10] train(BuildContext) overrides a @Build method, but is"
            + " not annotated @Build. Annotate it @Build as well.");
  }
}
