package dev.stagewright.processor.validate;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.Trees;
import dev.stagewright.processor.StageProcessor;
import dev.stagewright.processor.testing.CompilationResult;
import dev.stagewright.processor.testing.ForeignProcessor;
import dev.stagewright.processor.testing.UserBuild;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.util.Set;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.TypeElement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Stages that other processors change, as Lombok does. */
final class AlterationRulesTest {
  @TempDir
  Path folder;

  private static final String VALUE = "package lombok;\n\npublic @interface Value {}";

  private static final String CHANGED = """
      package a;

      import dev.stagewright.*;

      @Stage(name = "x")
      %s
      class X {
        @Config int epochs = 1;
        @Output double loss;

        @Build
        void build() {
          loss = epochs;
        }
      }

      class Main {
        XDRef dref = XStage.builder().epochs(3).instantiate();
      }
      """;

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void blamesTheClassThatLombokChanges(boolean isFirst) {
    Processor lombok = new Hiding();
    Processor ours = new StageProcessor();
    CompilationResult result = UserBuild.in(folder)
        .processors(isFirst ? lombok : ours, isFirst ? ours : lombok)
        .source(VALUE)
        .source(CHANGED.formatted("@lombok.Value"))
        .run();
    assertThat(result.messages())
        .containsExactly(
            "7: [StageClass10] Lombok's @Value changes a.X so that it cannot be a stage:"
                + " epochs, loss are private and final. Keep it off this class, or give the class a"
                + " constructor without parameters and fields that are not private or final: generated"
                + " code makes the object, and sets its fields.");
  }

  @Test
  void blamesTheClassThatAnybodyChanges() {
    CompilationResult result = UserBuild.in(folder)
        .processors(new StageProcessor(), new Hiding())
        .source(CHANGED.formatted("@Deprecated"))
        .run();
    assertThat(result.errors()).hasSize(1);
    assertThat(result.messages())
        .anyMatch(
            said -> said.startsWith(
                "7: [StageClass10] Another annotation processor changes a.X so that it cannot be a stage"));
  }

  /**
   * A processor that makes the fields of classes private and final, as Lombok does: in javac's
   * trees.
   */
  private static final class Hiding extends ForeignProcessor {
    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
      round.getRootElements().stream()
          .filter(type -> type.getSimpleName().contentEquals("X"))
          .map(type -> Trees.instance(processingEnv).getTree((TypeElement) type))
          .flatMap(tree -> tree.getMembers().stream())
          .filter(VariableTree.class::isInstance)
          .forEach(field -> hide(((VariableTree) field).getModifiers()));
      return false;
    }

    /** Goes the way of Lombok, too: nothing that javac exports changes a tree. */
    private static void hide(ModifiersTree modifiers) {
      try {
        Class<?> type = Class.forName("sun.misc.Unsafe");
        Field instance = type.getDeclaredField("theUnsafe");
        instance.setAccessible(true);
        Object unsafe = instance.get(null);
        Object flags = type.getMethod("objectFieldOffset", Field.class)
            .invoke(unsafe, modifiers.getClass().getField("flags"));
        type.getMethod("putLong", Object.class, long.class, long.class)
            .invoke(unsafe, modifiers, flags, (long) (Modifier.PRIVATE | Modifier.FINAL));
      } catch (ReflectiveOperationException e) {
        throw new LinkageError(e.getMessage(), e);
      }
    }
  }
}
