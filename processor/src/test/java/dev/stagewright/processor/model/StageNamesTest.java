package dev.stagewright.processor.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stagewright.Store;
import dev.stagewright.processor.testing.UserBuild;
import dev.stagewright.processor.testing.UserBuild.Compiler;
import java.nio.file.Path;
import java.util.function.Function;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Stages wherever and however Java allows classes to be: each is built and read back. */
final class StageNamesTest {
  @SuppressWarnings("unchecked") // each Main is one
  private static final Class<Function<Store, Object>> FUNCTION =
      (Class<Function<Store, Object>>) (Class<?>) Function.class;

  @TempDir
  Path folder;

  @ParameterizedTest
  @EnumSource(Compiler.class)
  void mayBeOfAnyAlphabet(Compiler compiler) {
    assertThat(built(compiler, "$Größe_", "")).isEqualTo("𝒳.txt 7 ä𝒳");
    // Four bytes of UTF-8: the JDK's class loaders find no class file of such a name, so that its
    // code cannot be hashed.
    assertThat(built(compiler, "X𝒳", ", version = \"1\"")).isEqualTo("𝒳.txt 7 ä𝒳");
  }

  private Object built(Compiler compiler, String stage, String version) {
    return UserBuild.in(folder.resolve(stage))
        .with(compiler)
        .source("größe/数/%s.java".formatted(stage), """
            package größe.数;

            import dev.stagewright.*;
            import java.nio.file.*;

            @Stage(name = "x"%2$s)
            public class %1$s {
              enum Färbung { ROT, GRÜN, 蓝 }

              @Config(required = true) int 𝓍;
              @Config String ñ$ = "ä𝒳";
              @Config(required = true) Färbung _1;
              @Output("ø/𝒳.txt") Path ø;
              @Output String größe;

              @Build
              void bauen() throws java.io.IOException {
                größe = Files.writeString(ø, ñ$).getFileName() + " " + 𝓍 + __();
              }

              private String __() {
                return " " + ñ$;
              }
            }
            """.formatted(stage, version))
        .source("größe/数/Main.java", """
            package größe.数;

            import dev.stagewright.Store;

            public class Main implements java.util.function.Function<Store, Object> {
              @Override
              public Object apply(Store store) {
                return store.realize(%1$sStage.builder().𝓍(7)._1(%1$s.Färbung.蓝).instantiate()).größe();
              }
            }
            """.formatted(stage))
        .run()
        .mustSucceed()
        .load("größe.数.Main", FUNCTION)
        .apply(store());
  }

  @ParameterizedTest
  @EnumSource(Compiler.class)
  void mayBeTheSameInTwoPackages(Compiler compiler) {
    assertThat(UserBuild.in(folder)
            .with(compiler)
            .source(same("b"))
            .source(same("c"))
            .source("""
                package a;

                import dev.stagewright.*;
                import java.util.List;

                @Stage(name = "same")
                public class Same implements java.util.function.Function<Store, Object> {
                  @Config b.Same one;
                  @Config List<c.Same> two;
                  @Output String text;

                  @Build
                  void build() {
                    text = one.text + two.get(0).text;
                  }

                  @Override
                  public Object apply(Store store) {
                    return store.realize(SameStage.builder()
                        .one(b.SameStage.builder().instantiate())
                        .two(List.of(c.SameStage.builder().instantiate()))
                        .instantiate()).text();
                  }
                }
                """)
            .run()
            .mustSucceed()
            .load("a.Same", FUNCTION)
            .apply(store()))
        .isEqualTo("bc");
  }

  private static String same(String name) {
    return """
        package %1$s;

        import dev.stagewright.*;

        @Stage(name = "same")
        public class Same {
          @Output public String text;

          @Build
          public void build() {
            text = "%1$s";
          }
        }
        """.formatted(name);
  }

  @ParameterizedTest
  @EnumSource(Compiler.class)
  void mayBeNestedInAnything(Compiler compiler) {
    String stage = """
        @dev.stagewright.Stage(name = "leaf") static class Leaf {
          static class Inner {}
          @dev.stagewright.Config int size = 1;
          @dev.stagewright.Output int twice;
          @dev.stagewright.Build void build() { twice = 2 * size; }
        }
        """;
    assertThat(UserBuild.in(folder)
            .with(compiler)
            .source("""
                package a;

                import dev.stagewright.Store;

                public class Main implements java.util.function.Function<Store, Object> {
                  interface Face { %1$s enum Kind { A; record Row(int x) { static class Deep { %1$s } } } }
                  @interface Mark { %1$s }
                  record Leaf_(int x) { %1$s }

                  @Override
                  public Object apply(Store store) {
                    return store.realize(Main_Face_LeafStage.builder().size(1).instantiate()).twice()
                        + store.realize(Main_Face_Kind_Row_Deep_LeafStage.builder().size(2).instantiate()).twice()
                        + store.realize(Main_Mark_LeafStage.builder().size(3).instantiate()).twice()
                        + store.realize(Main_Leaf__LeafStage.builder().size(4).instantiate()).twice();
                  }
                }
                """.formatted(stage))
            .run()
            .mustSucceed()
            .load("a.Main", FUNCTION)
            .apply(store()))
        .isEqualTo(20);
  }

  private Store store() {
    return Store.open(folder.resolve("store"));
  }
}
