package dev.stagewright.processor.validate;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stagewright.processor.testing.CompilationResult;
import dev.stagewright.processor.testing.UserBuild;
import dev.stagewright.processor.testing.UserBuild.Compiler;
import java.nio.file.Path;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Stages as large as the rules allow, and types as large as the compiler does. */
final class SizeRulesTest {
  @TempDir
  Path folder;

  @ParameterizedTest
  @EnumSource(Compiler.class)
  void asksFor200ValuesInTurn(Compiler compiler) {
    CompilationResult result = UserBuild.in(folder)
        .with(compiler)
        .source(stage(times(200, i -> "@Config(required = true) int f%s;".formatted(i))))
        .source("""
            package a;

            public class Main implements java.util.function.Supplier<Object> {
              @Override
              public Object get() {
                XDRef dref = XStage.builder()%s.instantiate();
                return dref.f0() + " " + dref.f199();
              }
            }
            """.formatted(times(200, i -> ".f%1$s(%1$s + 1)".formatted(i))))
        .run()
        .mustSucceed();
    assertThat(result.load("a.Main", Supplier.class).get()).isEqualTo("1 200");
  }

  /** The rules stop right before the compiler would say that code is too large. */
  @Test
  void reads999FieldsAndAnArgument() {
    compile(times(999, i -> "@Config List<Double> f%s;".formatted(i))
        + times(1, "@Argument int g%s;"::formatted));
  }

  @Test
  void checks750Constraints() {
    compile(times(
        250,
        i -> "@Config @DecimalMin(\"0.123456789\") @DecimalMax(\"1e9\")"
            + " @Positive Optional<java.math.BigDecimal> f%s;".formatted(i)));
  }

  @ParameterizedTest
  @EnumSource(Compiler.class)
  void takesLargeAndDeepTypes(Compiler compiler) {
    String deep = "List<".repeat(20) + "Integer" + ">".repeat(20);
    UserBuild.in(folder)
        .with(compiler)
        .source(stage(
            "@Config Wide wide; @Output Wide wider; @Config Many many = Many.A0; @Config %s deep;"
                .formatted(deep)))
        .source("package a;\n\nrecord Wide(%s, Many many) {}"
            .formatted(
                IntStream.range(0, 200).mapToObj("int x%s"::formatted).collect(joining(", "))))
        .source("package a;\n\nenum Many { %s }".formatted(times(2_500, "A%s,"::formatted)))
        .run()
        .mustSucceed();
  }

  private void compile(String members) {
    UserBuild.in(folder).source(stage(members)).run().mustSucceed();
  }

  private static String stage(String members) {
    return """
        package a;

        import dev.stagewright.*;
        import jakarta.validation.constraints.*;
        import java.util.*;

        @Stage(name = "x", version = "1")
        public class X {
          %s

          @Build
          void build() {}
        }
        """.formatted(members);
  }

  private static String times(int count, IntFunction<String> member) {
    return IntStream.range(0, count).mapToObj(member).collect(joining("\n"));
  }
}
