package dev.stagewright.processor.generate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stagewright.processor.testing.GoldenProgram;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Configurations as JSON, by people and as recorded. */
final class ReaderCodeTest {
  private final GoldenProgram program;

  ReaderCodeTest(@TempDir Path folder) {
    program = new GoldenProgram(folder);
  }

  @Test
  void readsValuesAndNestedStages() {
    assertThat(program.answer("mnist", """
        MnistModelDRef read = (MnistModelDRef) loader().derivation("mnist.MnistModel", json(\"""
            {
              'dataset': {'stage': 'mnist.Digits', 'config': {'train': 7}, 'path': 'mnist.npz'},
              'epochs': 3,
              'seed': 5
            }
            \"""));
        DigitsDRef digits = DigitsStage.builder().train(7).instantiate();
        MnistModelDRef built =
            MnistModelStage.builder().dataset(digits.npz()).epochs(3).seed(5).instantiate();
        return List.of(read.equals(built), store.realize(read).epochs());
        """)).hasToString("[true, 3]");
  }

  @Test
  void readsWhatWasWritten() {
    assertThat(program.answer("everything", """
        SourceDRef one = SourceStage.builder().text("one").instantiate();
        SourceDRef two = SourceStage.builder().text("two").instantiate();
        Shape shape = new Shape(List.of(new Shape.Corner(0, 1)), Color.RED, Optional.of(2.0));
        EverythingDRef dref = EverythingStage.builder()
            .shape(shape)
            .input(one.file())
            .source(one)
            .inputs(List.of(two.file(), one.file()))
            .maybeSource(two)
            .sources(List.of(two, one))
            .namedInputs(Map.of("a", one.file()))
            .namedSources(Map.of("b", two))
            .large(Long.MAX_VALUE)
            .instantiate();
        Map<DRef, StoredDerivation> stored = new HashMap<>();
        for (Derivation<?> each : List.of(one, two, dref)) {
          stored.put(
              each.dref(),
              new StoredDerivation(
                  Optional.of(each.configuration().type().stage().getName()),
                  json(each.configuration().values())));
        }
        StageLoader loader = new StageLoader(
            Main.class.getClassLoader(), name -> Optional.ofNullable(stored.get(name)));
        Origin again = loader.derivation(dref.dref());
        stored.remove(two.dref());
        return List.of(
            again.equals(dref),
            ((EverythingDRef) again).inputs().get(0).origin().equals(two),
            store.realize((EverythingDRef) again).large(),
            loader.derivation(dref.dref()).equals(dref.dref()));
        """))
        .hasToString("[true, true, 9223372036854775807, true]");
  }

  /** An unpacked realization has no record of its class. */
  @Test
  void aStagesFieldSaysWhichClassItIs() {
    assertThat(program.answer("everything", """
        SourceDRef one = SourceStage.builder().text("one").instantiate();
        Shape shape = new Shape(List.of(new Shape.Corner(0, 1)), Color.RED, Optional.of(2.0));
        EverythingDRef dref =
            EverythingStage.builder().shape(shape).input(one.file()).source(one).instantiate();
        StoredDerivation recorded = new StoredDerivation(Optional.empty(), json(one.configuration().values()));
        StageLoader loader = new StageLoader(
            Main.class.getClassLoader(),
            name -> name.equals(one.dref()) ? Optional.of(recorded) : Optional.empty());
        EverythingDRef again = (EverythingDRef)
            loader.derivation("everything.Everything", json(dref.configuration().values()));
        return List.of(again.equals(dref), again.source().text());
        """)).hasToString("[true, one]");
  }

  @Test
  void readsStagesInEveryForm() {
    assertThat(program.answer("nested", """
        Outer_CollectorDRef read = (Outer_CollectorDRef) loader().derivation("nested.Outer.Collector", json(\"""
            {'all': [{}, {'level': 'HIGH'}, {'config': {}}, {'stage': 'nested.Outer$Inner', 'config': {'level': 'HIGH'}}]}
            \"""));
        return read.all().stream().map(Outer_InnerDRef::level).toList();
        """)).hasToString("[LOW, HIGH, LOW, HIGH]");
  }

  @Test
  void readsArguments() {
    assertThat(program.answer("runs", """
        SimulationDRef read = (SimulationDRef) loader().derivation(
            "runs.Simulation", json("{'threads': 2, 'greeting': 'hello', 'verbosity': 'LOUD'}"));
        return read.threads() + " " + read.greeting() + " " + read.verbosity() + " " + read.size();
        """)).isEqualTo("2 Optional[hello] LOUD 3");
  }

  @Test
  void tellsEverythingThatIsWrong() {
    assertThat(program.answer("mnist", """
        return List.of(
            refusal(() -> loader().derivation("mnist.MnistModel", json("{'epoch': 3, 'learningRate': 'fast', 'x': 1}"))),
            refusal(() -> loader().derivation("mnist.Digits", json("{'train': 0}"))),
            refusal(() -> loader().derivation("mnist.MnistModel", json("{'dataset': 'mnist.npz'}"))),
            refusal(() -> loader().derivation("mnist.MnistModel", json("{'dataset': {'stage': 'mnist.Digits', 'config': {'tran': 1}, 'path': 'a'}}"))),
            refusal(() -> loader().derivation("mnist.MnistModel", json("{'dataset': {'stage': 'mnist.Digits', 'path': '../a'}}"))),
            refusal(() -> loader().derivation("mnist.MnistModel", json("{'dataset': {'stage': 'mnist.Digits', 'file': 'a'}}"))));
        """).toString())
        .contains(
            "Stage mnist-model cannot be configured like this: dataset is missing, and has no default;"
                + " learningRate: Expected a finite number, found \"fast\"; it has no field \"epoch\","
                + " did you mean epochs?; it has no field \"x\": its fields are dataset, learningRate,"
                + " epochs, seed,",
            "Stage digits cannot be configured like this: train must be greater than 0, but is 0,",
            "dataset: Expected a file of another stage, dref:<hash>-<name>/<path>, found \"mnist.npz\"",
            "dataset.config: it has no field \"tran\", did you mean train?,",
            "dataset.path: \"../a\" is not a path inside a realization: it has a segment '..',",
            "dataset: it has no field \"file\": its fields are stage, config, path;"
                + " dataset.path: the path of one of the stage's outputs is missing: it has \"mnist.npz\"");
  }

  @Test
  void wantsTheStageThatTheFieldHas() {
    assertThat(program.answer("everything", """
        String rest = ", 'shape': {'corners': [{'x': 0, 'y': 0}], 'color': 'RED', 'weight': null},"
            + " 'input': {'stage': 'everything.Source', 'config': {'text': 'a'}, 'path': 'text.txt'}}";
        String gone = SourceStage.builder().text("gone").instantiate().dref().toString();
        return List.of(
            refusal(() -> loader().derivation("everything.Everything", json("{'source': {'text': 'a'}" + rest))),
            refusal(() -> loader().derivation("everything.Everything", json("{'source': '" + gone + "'" + rest))),
            refusal(() -> loader().derivation("everything.Everything", json("{'source': 7" + rest))),
            refusal(() -> loader().derivation("everything.Everything", json(
                "{'source': {'text': 'a'}" + rest.replace("[{'x': 0, 'y': 0}]", "[]")))));
        """).toString())
        .contains(
            "[accepted,",
            "source: dref:",
            "-source cannot be made again: the store does not have it, the class of its stage is missing, or its"
                + " code has changed since; describe it instead",
            "source: Expected dref:<hash>-<name> or an object, found 7",
            "shape: its constructor threw java.lang.IllegalArgumentException: A shape has corners");
  }

  @Test
  void aFileOfAForgottenStageKeepsItsName() {
    assertThat(program.answer("mnist", """
        String gone = DigitsStage.builder().train(1).instantiate().npz().toString();
        MnistModelDRef read = (MnistModelDRef) loader().derivation(
            "mnist.MnistModel", json("{'dataset': '" + gone + "'}"));
        return read.dataset().origin() instanceof DRef;
        """)).isEqualTo(true);
  }

  @Test
  void readsFiles() {
    assertThat(program.answer("everything", """
        SourceDRef one = SourceStage.builder().text("one").instantiate();
        store.realize(one);
        String text = "{'shape': {'corners': [{'x': 0, 'y': 0}], 'color': 'RED', 'weight': null},"
            + " 'input': '" + one.dref() + "/text.txt', 'number': 7, 'source': %s}";
        Path file = Files.createTempFile("everything", ".json");
        Files.writeString(file, json(text.formatted("'" + one.dref() + "'")).toString());
        EverythingDRef read = EverythingStage.fromJson(file, store);
        String refused = refusal(() -> EverythingStage.fromJson(file));
        Files.writeString(file, json(text.formatted("{'text': 'one'}")).toString());
        EverythingDRef alone = EverythingStage.fromJson(file);
        Files.delete(file);
        return List.of(
            read.source().equals(one), read.input().origin().equals(one), read.number(),
            alone.equals(read), alone.input().origin() instanceof DRef,
            refused.replaceFirst(".*:1:[0-9]+: ", "").replace(one.dref().toString(), "it"));
        """))
        .hasToString("[true, true, 7, true, true, /source: it cannot be made again: the store does"
            + " not have it, the class of its stage is missing, or its code has changed since;"
            + " describe it instead, {\"config\": {…}}]");
  }
}
