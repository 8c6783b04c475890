package dev.stagewright.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stagewright.Store;
import dev.stagewright.build.BuildEvent;
import dev.stagewright.config.ConfigException;
import dev.stagewright.processor.testing.CompilationResult;
import dev.stagewright.processor.testing.UserBuild;
import dev.stagewright.processor.testing.UserBuild.Compiler;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Stages of the golden sources, compiled, loaded and realized. Code that users would write with the
 * generated API is in classes named {@code Main} that answer a list of what they saw.
 */
final class EndToEndTest {
  private static final Path GOLDEN = Path.of("src/test/resources/golden");

  @TempDir
  Path folder;

  private final List<String> built = Collections.synchronizedList(new ArrayList<>());

  @ParameterizedTest
  @EnumSource(Compiler.class)
  void carriesEveryTypeThere(Compiler compiler) {
    Function<Store, List<Object>> main = main(compiler, "everything", EVERYTHING);
    List<Object> first = main.apply(store());
    assertThat(built).containsExactlyInAnyOrder("source", "source", "everything");
    assertThat(first)
        .containsExactly(
            "[one, none, two, one, two, one3one, none, two, two, one, yone, ztwo, real 0.0]",
            "NaN Shape[corners=[Corner[x=0.0, y=-1.5]], color=RED, weight=Optional.empty] [0.5, Infinity]",
            "9007199254740993 0.0 ä 1.50 2026-07-01T00:00+02:00[Europe/Paris]",
            "[RED, GREEN] {} [[a, b], []] Optional[0.5] [3, 1, 2]",
            "[one, two] true 3 [one, two] Optional.empty",
            "[a, b] [two, one] {y=one, z=two}",
            "true true true",
            "everything summary.txt true");
    built.clear();
    assertThat(main.apply(store())).isEqualTo(first);
    assertThat(built).isEmpty();
  }

  private static final String EVERYTHING = """
      package everything;

      import dev.stagewright.Store;
      import java.nio.file.Files;
      import java.nio.file.Path;
      import java.util.*;
      import java.util.function.Function;

      public class Main implements Function<Store, List<?>> {
        @Override
        public List<?> apply(Store store) {
          SourceDRef one = SourceStage.builder().text("one").instantiate();
          SourceDRef two = SourceStage.builder().text("two").instantiate();
          Shape shape = new Shape(
              List.of(new Shape.Corner(-0.0, -1.5)), Color.RED, Optional.empty());
          EverythingDRef dref = EverythingStage.builder()
              .shape(shape)
              .input(one.file())
              .source(one)
              .inputs(List.of(two.file(), one.file(), two.file()))
              .sources(List.of(two))
              .namedInputs(new TreeMap<>(Map.of("b", one.file(), "a", two.file())).descendingMap())
              .namedSources(Map.of("z", two, "y", one))
              .colors(new LinkedHashSet<>(List.of(Color.GREEN, Color.RED)))
              .corners(Map.of("x", new Shape.Corner(1, 2)))
              .ratio(0.5)
              .numbers(List.of(3, 1, 2))
              .instantiate();
          EverythingRRef rref = store.realize(dref);
          Everything stage = rref.toStage();
          return List.of(
              lines(rref.summary()).toString(),
              rref.loss() + " " + rref.drawn() + " " + rref.losses(),
              stage.large + " " + stage.real + " " + stage.letter + " " + stage.decimal + " " + stage.zoned,
              order(rref.colors()) + " " + empty(rref.corners()) + " " + rref.table() + " " + rref.ratio() + " "
                  + rref.numbers(),
              List.of(rref.source().text(), rref.sources().get(0).text()) + " "
                  + rref.source().equals(store.realize(one)) + " " + rref.source().length() + " "
                  + texts(rref.inputs()) + " " + rref.maybeSource().map(SourceRRef::text),
              dref.namedInputs().keySet() + " " + values(rref.namedInputs()) + " "
                  + texts(rref.namedSources()),
              dref.equals(rref.derivation()) + " " + rref.shape().equals(stage.shape) + " "
                  + (stage.loss != stage.loss && stage.drawn.equals(rref.drawn())),
              rref.derivation().dref().name() + " " + rref.summary().getFileName() + " " + Files.isDirectory(stage.pictures));
        }

        private static List<Color> order(Set<Color> colors) {
          return colors.stream().sorted().toList();
        }

        private static Map<String, Shape.Corner> empty(Map<String, Shape.Corner> corners) {
          Map<String, Shape.Corner> left = new HashMap<>(corners);
          left.remove("x", new Shape.Corner(1, 2));
          return left;
        }

        private static List<String> values(Map<String, Path> paths) {
          return paths.values().stream().map(path -> lines(path).get(0)).toList();
        }

        private static Map<String, String> texts(Map<String, SourceRRef> sources) {
          Map<String, String> texts = new LinkedHashMap<>();
          sources.forEach((name, source) -> texts.put(name, source.text()));
          return texts;
        }

        private static List<String> texts(List<Path> paths) {
          return paths.stream().map(path -> lines(path).get(0)).distinct().sorted().toList();
        }

        private static List<String> lines(Path path) {
          try {
            return Files.readAllLines(path);
          } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
          }
        }
      }
      """;

  @ParameterizedTest
  @EnumSource(Compiler.class)
  void realizesTheReadmesPair(Compiler compiler) {
    Function<Store, List<Object>> main = main(compiler, "mnist", """
        package mnist;

        import dev.stagewright.Store;
        import java.nio.file.Files;
        import java.util.List;
        import java.util.Optional;
        import java.util.function.Function;

        public class Main implements Function<Store, List<?>> {
          @Override
          public List<?> apply(Store store) {
            DigitsDRef digits = DigitsStage.builder().train(7).instantiate();
            MnistModelDRef plain = MnistModelStage.builder().dataset(digits.npz()).instantiate();
            MnistModelDRef model =
                MnistModelStage.builder().dataset(digits.npz()).epochs(3).seed(Optional.of(5L)).instantiate();
            MnistModelRRef best = store.realize(model);
            return List.of(
                best.accuracy(), best.seed(), plain.seed(), best.epochs(), plain.equals(model),
                Files.exists(best.model()), model.dataset().equals(digits.npz()), digits.train());
          }
        }
        """);
    assertThat(main.apply(store()))
        .hasToString("[0.501, Optional[5], Optional.empty, 3, false, true, true, 7]");
    assertThat(built).containsExactly("digits", "mnist-model");
  }

  @ParameterizedTest
  @EnumSource(Compiler.class)
  void letsTheStageChoose(Compiler compiler) {
    Function<Store, List<Object>> main = main(compiler, "chooses", """
        package chooses;

        import dev.stagewright.Store;
        import java.util.List;
        import java.util.function.Function;

        public class Main implements Function<Store, List<?>> {
          @Override
          public List<?> apply(Store store) {
            GuessDRef guess = GuessStage.builder().wanted(1).instantiate();
            GuessRRef first = store.realize(guess);
            store.rebuild(guess);
            return List.of(first.word(), store.realize(guess).word(), first.equals(store.realize(guess)));
          }
        }
        """);
    assertThat(main.apply(store())).hasToString("[number 1, number 1, true]");
    assertThat(built).containsExactly("guess", "guess");
  }

  @Test
  void takesManyAndAllRealizationsOfEach() {
    Function<Store, List<Object>> main = main(Compiler.JAVAC, "nested", """
        package nested;

        import dev.stagewright.Store;
        import dev.stagewright.match.Matchers;
        import java.util.List;
        import java.util.function.Function;

        public class Main implements Function<Store, List<?>> {
          @Override
          public List<?> apply(Store store) {
            Outer_InnerDRef low = Outer_InnerStage.builder().instantiate();
            Outer_InnerDRef high = Outer_InnerStage.builder().level(Outer.Level.HIGH).instantiate();
            Outer_CollectorDRef all = Outer_CollectorStage.builder().all(List.of(high, low)).instantiate();
            store.realize(low);
            store.realizeAll(high);
            try {
              store.rebuild(low);
            } catch (dev.stagewright.build.RealizeException severalNow) {
              // the matcher takes all
            }
            return List.of(store.realizeAll(all, Matchers.latest(1)).get(0).text(), all.all().size());
          }
        }
        """);
    assertThat(main.apply(store())).hasToString("[[HIGH, LOW, LOW], 2]");
  }

  @Test
  void checksPathsThatUseConfiguration() {
    Function<Store, List<Object>> main = main(Compiler.JAVAC, "placeholders", """
        package files;

        import dev.stagewright.Store;
        import java.util.ArrayList;
        import java.util.List;
        import java.util.function.Function;

        public class Main implements Function<Store, List<?>> {
          @Override
          public List<?> apply(Store store) {
            List<String> seen = new ArrayList<>();
            DownloadDRef fine = DownloadStage.builder().filename("a.txt").instantiate();
            seen.add(fine.packed().path() + " " + store.realize(fine).file().getFileName());
            for (String name : List.of("../up", "index", "INDEX/x", "data")) {
              try {
                DownloadStage.builder().filename(name).instantiate();
                seen.add("accepted " + name);
              } catch (dev.stagewright.config.ConfigException e) {
                seen.add(e.getMessage());
              }
            }
            return seen;
          }
        }
        """);
    String no = "Stage download cannot be configured like this: output ";
    assertThat(main.apply(store()))
        .containsExactly(
            "data/a.txt.gz a.txt",
            no + "packed cannot be \"data/../up.gz\": it has a segment '..'; output file cannot be"
                + " \"../up\": it has a segment '..'",
            no + "index cannot be \"index\": it is the same file as \"index\"",
            no + "index cannot be \"index\": it holds \"INDEX/x\"",
            no + "file cannot be \"data\": it holds \"data/data.gz\"");
  }

  /** With a version of the author's own, the class files of no compiler count. */
  @Test
  void namesTheSameDerivationUnderEveryCompiler() {
    String main = """
        package everything;

        public class Main implements java.util.function.Supplier<String> {
          @Override
          public String get() {
            return SourceStage.builder().text("one").instantiate().dref().toString();
          }
        }
        """;
    assertThat(load(Compiler.ECJ, "everything", main, Supplier.class).get())
        .isEqualTo(load(Compiler.JAVAC, "everything", main, Supplier.class).get());
  }

  @Test
  void asksForWhatHasNoDefault() {
    CompilationResult result = UserBuild.in(folder.resolve("forgotten"))
        .sourcesOf(GOLDEN.resolve("mnist/in"))
        .source("""
            package mnist;

            class Main {
              Object forgotten = MnistModelStage.builder().epochs(3).instantiate();
            }
            """)
        .run();
    assertThat(result.errors()).hasSize(1);
    assertThat(result.messages().get(0))
        .contains("cannot find symbol", "epochs(int)", "NeedsDataset");
  }

  @Test
  void refusesValuesThatNeverGotOne() {
    Supplier<?> main = load(Compiler.ECJ, "everything", """
        package everything;

        public class Main implements java.util.function.Supplier<Object> {
          @Override
          public Object get() {
            return SourceStage.builder().text(null).instantiate();
          }
        }
        """, Supplier.class);
    assertThatThrownBy(main::get)
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("source.text has no value");
  }

  private Store store() {
    return Store.open(folder.resolve("store")).listening(event -> {
      if (event instanceof BuildEvent.Started started) {
        built.add(started.dref().name().text());
      }
    });
  }

  @SuppressWarnings("unchecked") // each Main above is one
  private Function<Store, List<Object>> main(Compiler compiler, String golden, String main) {
    return load(compiler, golden, main, Function.class);
  }

  private <T> T load(Compiler compiler, String golden, String main, Class<T> type) {
    Path in = GOLDEN.resolve(golden).resolve("in");
    return UserBuild.in(folder.resolve(compiler.name()))
        .with(compiler)
        .sourcesOf(in)
        .source(main)
        .run()
        .mustSucceed()
        .load(golden.equals("placeholders") ? "files.Main" : golden + ".Main", type);
  }
}
