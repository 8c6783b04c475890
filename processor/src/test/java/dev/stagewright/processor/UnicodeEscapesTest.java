package dev.stagewright.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stagewright.Store;
import dev.stagewright.processor.testing.CompilationResult;
import dev.stagewright.processor.testing.UserBuild;
import dev.stagewright.processor.testing.UserBuild.Compiler;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Generated files mean the same in whatever encoding a user's sources are. */
final class UnicodeEscapesTest {
  private static final String SOURCE = """
      package größe;

      import dev.stagewright.*;
      import jakarta.validation.constraints.*;
      import java.nio.file.*;
      import java.util.*;
      import java.util.function.Function;

      /** Misst die Größe 🙂, auch größer. */
      @Stage(name = "size")
      class Größe {
        enum Färbung { ROT, GRÜN }
        record Maß(int höhe) {}

        /** Die Färbung: ä, 数. */
        @Config Färbung färbung = Färbung.GRÜN;
        @Config @Pattern(regexp = "[äöü🙂]+\\\\Qß\\\\E\\\\\\\\ü") String umlaute = "äß\\\\ü";
        @Config @Pattern(regexp = "Ä+", flags = Pattern.Flag.UNICODE_CASE, message = "nur ä") String ä = "Ä";
        @Config Maß maß = new Maß(1);
        @Output("größe/ä🙂.txt") Path text;
        @Output String zurück;

        @Build
        void messen() throws java.io.IOException {
          zurück = färbung + umlaute + ä + maß.höhe();
          Files.writeString(text, zurück);
        }
      }

      class Main implements Function<Store, Object> {
        static String unknown(String text) {
          return text;
        }

        @Override
        public Object apply(Store store) {
          GrößeDRef dref = GrößeStage.builder().instantiate();
          GrößeRRef rref = store.realize(dref);
          String refused = "";
          try {
            GrößeStage.builder().umlaute(unknown("ü")).ä(unknown("e")).instantiate();
          } catch (dev.stagewright.config.ConfigException e) {
            refused = e.getMessage();
          }
          return List.of(dref.toString(), rref.rref().toString(), rref.zurück(),
              rref.text().toString().replaceAll(".*files.", ""), refused);
        }
      }
      """;

  private static final List<String> CHARSETS =
      List.of("US-ASCII", "ISO-8859-1", "UTF-16", "UTF-8", "windows-1252", "IBM1047");

  /** Where not even ASCII is what it is elsewhere. */
  private static final List<String> OWN_ASCII = List.of("UTF-16", "IBM1047");

  @TempDir
  Path folder;

  static Stream<Arguments> builds() {
    return Stream.of(Compiler.values())
        .flatMap(compiler -> CHARSETS.stream()
            // ECJ writes generated files in the platform's encoding, and reads them in that of
            // -encoding
            .filter(charset -> compiler == Compiler.JAVAC || !OWN_ASCII.contains(charset))
            .map(charset -> Arguments.of(compiler, charset)));
  }

  @ParameterizedTest
  @MethodSource("builds")
  void meansTheSame(Compiler compiler, String charset) throws IOException {
    CompilationResult plain = build(compiler, StandardCharsets.UTF_8);
    CompilationResult result = build(compiler, Charset.forName(charset));
    assertThat(run(result))
        .isEqualTo(run(plain))
        .asString()
        .contains("GRÜNäß\\ü", "größe/ä🙂.txt", "nur ä", "[äöü🙂]+");
    assertThat(schema(result)).isEqualTo(schema(plain)).contains("GRÜN", "Färbung: ä, 数");
    assertThat(sources(result, charset)).isEqualTo(sources(plain, "UTF-8")).isNotEmpty();
  }

  /** Three backslashes and a half: what the compiler reads is what JavaPoet wrote. */
  @Test
  void escapesMeanWhatTheyStandFor() {
    assertThat(UnicodeEscapes.of("plain \\u0041")).isEqualTo("plain \\u0041");
    assertThat(UnicodeEscapes.of("\"\\\\ä\" 🙂")).isEqualTo("\"\\\\\\u00e4\" \\ud83d\\ude42");
    assertThat(UnicodeEscapes.of("/** C:\\ä */")).isEqualTo("/** C:\\u005c\\u00e4 */");
    assertThat(UnicodeEscapes.of("\\\\\\ä")).isEqualTo("\\\\\\u005c\\u00e4");
  }

  private CompilationResult build(Compiler compiler, Charset charset) {
    return UserBuild.in(folder.resolve(compiler + charset.name()))
        .with(compiler)
        .encoding(charset)
        .source("Sizes.java", written(charset))
        .run()
        .mustSucceed();
  }

  /** Does what a user does who cannot type a character: writes an escape. */
  private static String written(Charset charset) {
    StringBuilder source = new StringBuilder();
    for (int i = 0; i < SOURCE.length(); i++) {
      char next = SOURCE.charAt(i);
      source.append(
          charset.newEncoder().canEncode(next)
                  || (Character.isSurrogate(next) && charset.name().startsWith("UTF"))
              ? String.valueOf(next)
              : "\\u" + HexFormat.of().toHexDigits(next));
    }
    return source.toString();
  }

  @SuppressWarnings("unchecked") // as Main says
  private Object run(CompilationResult result) {
    try (Store store = Store.open(folder.resolve("store"))) {
      return ((Function<Store, Object>) result.load("größe.Main", Function.class)).apply(store);
    }
  }

  private static String schema(CompilationResult result) throws IOException {
    return Files.readString(
        result.classes().resolve("META-INF/stagewright/größe.Größe.schema.json"));
  }

  private static List<String> sources(CompilationResult result, String charset) throws IOException {
    try (Stream<Path> files = Files.walk(result.generated())) {
      List<String> texts = new ArrayList<>();
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        texts.add(Files.readString(file, Charset.forName(charset)));
      }
      return texts;
    }
  }
}
