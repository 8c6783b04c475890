package dev.stagewright.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.Trees;
import dev.stagewright.Store;
import dev.stagewright.processor.UserBuild.Compiler;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Stages among other tools: processors that change classes, Kotlin, modules without ours. */
final class OthersTest {
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

  @TempDir
  Path folder;

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void blamesTheClassThatLombokChanges(boolean isFirst) {
    Processor lombok = new Hiding();
    Processor ours = new StageProcessor();
    UserBuild.Result result = UserBuild.in(folder)
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
    UserBuild.Result result = UserBuild.in(folder)
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
  private static final class Hiding extends AbstractProcessor {
    @Override
    public Set<String> getSupportedAnnotationTypes() {
      return Set.of("*");
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
      return SourceVersion.latestSupported();
    }

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

  private static final String METADATA = "package kotlin;\n\npublic @interface Metadata {}";

  /** Sources as kapt shows {@code @Config var epochs = 1} and {@code @Config val rate = 0.5}. */
  @ParameterizedTest
  @EnumSource(Compiler.class)
  void saysWhatHelpsInKotlin(Compiler compiler) {
    UserBuild.Result result =
        UserBuild.in(folder).with(compiler).source(METADATA).source("""
            package a;

            import dev.stagewright.*;

            @kotlin.Metadata
            @Stage(name = "x")
            public final class X {
              @Config private int epochs = 1;
              @Config private final double rate = 0.5;
              @Config public final double open = 0.5;
              @Output public double loss;

              @Build
              public final void build() {}
            }
            """).run();
    assertThat(result.messages())
        .containsExactly(
            "8: [StageField04] epochs cannot be set by the classes of the stage's package."
                + " Annotate it @JvmField: Kotlin keeps the field of a property private.",
            "9: [StageField03] rate is private and final. Make it a @JvmField var: it is set for you.",
            "10: [StageField03] open is final. Make it a var: it is set for you.");
  }

  private static final String DIGITS = """
      package lib;

      import dev.stagewright.*;

      @Stage(name = "digits", version = "1")
      public class Digits {
        @Output public int count;

        @Build
        public void draw() {
          count = 1;
        }
      }
      """;

  private static final String MODEL = """
      package a;

      import dev.stagewright.*;
      import lib.Digits;

      @Stage(name = "model")
      public class Model {
        @Config %s digits;
        @Output int count;

        @Build
        void train() {
          count = digits.hashCode();
        }
      }
      """;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Digits",
        "java.util.Optional<Digits>",
        "java.util.List<Digits>",
        "java.util.Map<String, Digits>"
      })
  void blamesTheInputThatHasNoHandles(String type) {
    for (Compiler compiler : Compiler.values()) {
      Path library = library(compiler, false);
      assertThat(model(compiler, type, library).messages())
          .as("%s", compiler)
          .containsExactly("8: [StageInput04] lib.Digits has no DigitsDRef: it was compiled without"
              + " the Stagewright processor. Name the processor where it is compiled, and compile it"
              + " again: since JDK 23, javac looks for processors only where it is told to.");
    }
  }

  @ParameterizedTest
  @EnumSource(Compiler.class)
  void takesAnInputWithHandles(Compiler compiler) {
    assertThat(model(compiler, "Digits", library(compiler, true)).mustSucceed().messages())
        .isEmpty();
  }

  /** In whatever order: a stage gets its handles in the round in which it is seen. */
  @ParameterizedTest
  @EnumSource(Compiler.class)
  void takesAnInputThatIsCompiledToo(Compiler compiler) {
    assertThat(UserBuild.in(folder)
            .with(compiler)
            .source(MODEL.formatted("java.util.List<Digits>"))
            .source(DIGITS)
            .run()
            .mustSucceed()
            .messages())
        .isEmpty();
  }

  private Path library(Compiler compiler, boolean isProcessed) {
    UserBuild build =
        UserBuild.in(folder.resolve("library" + compiler)).with(compiler).source(DIGITS);
    if (!isProcessed) {
      build.processors();
    }
    return build.run().mustSucceed().classes();
  }

  private UserBuild.Result model(Compiler compiler, String type, Path library) {
    return UserBuild.in(folder.resolve("model" + compiler))
        .with(compiler)
        .alsoOn(library)
        .source(MODEL.formatted(type))
        .run();
  }

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
    UserBuild.Result result = build.run().mustSucceed();
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

  /** Nothing silences javac's own lint; what can be done is told where it can be done. */
  @Test
  void notesWhatStandsInTheFileOfAnother() {
    UserBuild.Result result = UserBuild.in(folder)
        .options("-Xlint:all,-processing,-path")
        .source("a/First.java", """
            package a;

            import dev.stagewright.*;

            class First {
              enum Inside { A }
            }

            @Stage(name = "x")
            class Second {
              @Config Kind kind = Kind.A;
              @Config java.util.Optional<Size> size;
              @Config First.Inside inside = First.Inside.A;
              @Output int made;

              @Build
              void build() {
                made = 1;
              }
            }

            enum Kind { A }

            @SuppressWarnings("StageClass11")
            record Size(int width) {}
            """)
        .run()
        .mustSucceed();
    assertThat(result.diagnostics().stream()
            .filter(found -> found.getKind() == Diagnostic.Kind.NOTE)
            .map(found -> found.getLineNumber() + ": " + found.getMessage(Locale.ROOT)))
        .containsExactly(
            "10: [StageClass11] a.Second stands in First.java: generated code has to name it, and javac's lint"
                + " auxiliaryclass minds that, whatever annotation is there. Where that lint is on, give it a"
                + " file of its own, or nest it in another class.",
            "22: [StageClass11] a.Kind stands in First.java: generated code has to name it, and javac's lint"
                + " auxiliaryclass minds that, whatever annotation is there. Where that lint is on, give it a"
                + " file of its own, or nest it in another class.");
    assertThat(result.messages()).allMatch(said -> said.contains("auxiliary class"));
  }
}
