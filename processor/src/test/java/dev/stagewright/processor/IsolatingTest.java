package dev.stagewright.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Filer;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What build tools that compile incrementally rely on. */
final class IsolatingTest {
  private static final String STAGES = """
      package a;

      import dev.stagewright.*;

      class Stages {
        @Stage(name = "one")
        static class One {
          @Build
          void build() {}
        }

        @Stage(name = "two")
        static class Two {
          @Config One one;

          @Build
          void build() {}
        }
      }
      """;

  @TempDir
  Path folder;

  /** Lets the processor see another filer. */
  private static final class Watched extends AbstractProcessor {
    private final StageProcessor processor = new StageProcessor();
    private final Map<String, List<String>> origins = new TreeMap<>();
    private final boolean isDiskFull;

    Watched(boolean isDiskFull) {
      this.isDiskFull = isDiskFull;
    }

    @Override
    public synchronized void init(ProcessingEnvironment environment) {
      super.init(environment);
      processor.init(proxy(
          ProcessingEnvironment.class,
          environment,
          (method, arguments) -> method.equals("getFiler") ? filer(environment.getFiler()) : null));
    }

    private Filer filer(Filer filer) {
      return proxy(Filer.class, filer, (method, arguments) -> {
        if (method.equals("createSourceFile")) {
          record(arguments[0].toString(), (Element[]) arguments[1]);
        }
        return null;
      });
    }

    private void record(String file, Element[] elements) throws IOException {
      if (isDiskFull) {
        throw new IOException("no space left");
      }
      List<String> names = new ArrayList<>();
      for (Element element : elements) {
        names.add(element.toString());
      }
      origins.put(file, names);
    }

    private interface Watch {
      @Nullable
      Object seen(String method, Object[] arguments) throws IOException;
    }

    /** Hands calls on, unless the watch has an answer of its own. */
    private static <T> T proxy(Class<T> type, T target, Watch watch) {
      return type.cast(Proxy.newProxyInstance(
          type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
            Object answer = watch.seen(method.getName(), arguments);
            try {
              return answer != null ? answer : method.invoke(target, arguments);
            } catch (InvocationTargetException e) {
              throw Objects.requireNonNull(e.getCause());
            }
          }));
    }

    @Override
    public Set<String> getSupportedAnnotationTypes() {
      return processor.getSupportedAnnotationTypes();
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
      return processor.getSupportedSourceVersion();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
      processor.process(annotations, round);
      return false;
    }
  }

  @Test
  void namesOneOriginOfEachFile() {
    Watched watched = new Watched(false);
    UserBuild.in(folder).processors(watched).source(STAGES).run().mustSucceed();
    assertThat(watched.origins)
        .containsOnlyKeys(
            "a.Stages_OneDRef",
            "a.Stages_OneRRef",
            "a.Stages_OneRecipe",
            "a.Stages_OneStage",
            "a.Stages_TwoDRef",
            "a.Stages_TwoRRef",
            "a.Stages_TwoRecipe",
            "a.Stages_TwoStage")
        .allSatisfy((file, origins) -> assertThat(origins)
            .containsExactly(file.contains("One") ? "a.Stages.One" : "a.Stages.Two"));
  }

  @Test
  void tellsGradle() throws IOException {
    String file = "/META-INF/gradle/incremental.annotation.processors";
    try (InputStream content =
        Objects.requireNonNull(StageProcessor.class.getResourceAsStream(file))) {
      assertThat(new String(content.readAllBytes(), StandardCharsets.UTF_8).strip())
          .isEqualTo(StageProcessor.class.getName() + ",isolating");
    }
  }

  @Test
  void tellsOnceOfFilesThatCannotBeWritten() {
    UserBuild.Result result =
        UserBuild.in(folder).processors(new Watched(true)).source("""
            package a;

            @dev.stagewright.Stage(name = "x")
            class X {
              @dev.stagewright.Build
              void build() {}
            }
            """).run();
    assertThat(result.messages())
        .containsExactly("4: [StageFile01] XStage cannot be written: no space left."
            + " Check the folder for generated sources.");
  }
}
