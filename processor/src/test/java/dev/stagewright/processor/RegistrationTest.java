package dev.stagewright.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static com.google.testing.compile.Compiler.javac;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import java.util.List;
import java.util.ServiceLoader;
import javax.annotation.processing.Processor;
import javax.tools.JavaFileObject;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/**
 * The compiler finds the processor by itself, on the processor path that builds are told to use.
 */
class RegistrationTest {
  private static final JavaFileObject STAGE = JavaFileObjects.forSourceString("demo.Greeting", """
      package demo;
      @dev.stagewright.Stage(name = "greeting")
      class Greeting {
        @dev.stagewright.Output String text;
        @dev.stagewright.Build void greet() { text = "hello"; }
      }
      """);

  @Test
  void theProcessorIsRegistered() {
    List<Processor> registered = ServiceLoader.load(Processor.class).stream()
        .filter(found -> found.type().getPackageName().startsWith("dev.stagewright"))
        .map(ServiceLoader.Provider::get)
        .toList();

    Compilation compilation = javac().withProcessors(registered).compile(STAGE);

    Assertions.assertThat(registered)
        .hasOnlyElementsOfType(StageProcessor.class)
        .hasSize(1);
    assertThat(compilation).succeededWithoutWarnings();
    assertThat(compilation).generatedSourceFile("demo.GreetingStage");
    assertThat(compilation).generatedSourceFile("demo.GreetingRRef");
  }

  @Test
  void withoutItNothingIsWritten() {
    Compilation compilation = javac().withOptions("-proc:none").compile(STAGE);

    assertThat(compilation).succeeded();
    Assertions.assertThat(compilation.generatedSourceFiles()).isEmpty();
  }
}
