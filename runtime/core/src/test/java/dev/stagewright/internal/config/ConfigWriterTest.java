package dev.stagewright.internal.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stagewright.config.Codecs;
import dev.stagewright.config.ConfigException;
import dev.stagewright.config.StageType;
import dev.stagewright.config.Violations;
import dev.stagewright.ref.DRef;
import dev.stagewright.ref.Hash;
import dev.stagewright.ref.Origin;
import dev.stagewright.ref.RRef;
import dev.stagewright.ref.RefPath;
import dev.stagewright.ref.RelativePath;
import dev.stagewright.ref.StageName;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConfigWriterTest {
  private static final StageType TYPE = StageType.versioned("demo", Object.class, "1");

  private final ConfigWriter writer = new ConfigWriter(TYPE);

  @Test
  void givesEachValueAsABuildSeesIt() {
    assertThat(Double.doubleToRawLongBits(writer.value("zero", Codecs.DOUBLE, -0.0)))
        .isZero();
    assertThat(writer.value("set", Codecs.set(Codecs.STRING), Set.of("b", "a", "c")))
        .containsExactly("a", "b", "c");
    assertThat(writer.finish().values()).isEqualTo("{\"set\":[\"a\",\"b\",\"c\"],\"zero\":0}");
  }

  @Test
  void namesTheFieldThatHasNoValue() {
    assertThatThrownBy(() -> writer.value("epochs", Codecs.INT, null))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("demo.epochs has no value");
    assertThatThrownBy(() -> writer.path("data", (RefPath) null))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("demo.data has no value");
    assertThatThrownBy(() -> writer.stage("model", (Origin) null))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("demo.model has no value");
    assertThatThrownBy(() -> writer.paths("all", Arrays.asList(file("a"), null)))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("demo.all has no value");
  }

  @Test
  void namesTheFieldWhoseValueIsRefused() {
    assertThatThrownBy(() -> writer.value("rate", Codecs.DOUBLE, Double.NaN))
        .isInstanceOf(ConfigException.class)
        .hasMessage("demo.rate cannot be NaN: NaN is not a finite number");
    assertThatThrownBy(() -> writer.value("title", Codecs.STRING, "\ud800"))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("demo.title cannot be");
  }

  @Test
  void notesWhatTheValuesReferTo() {
    writer.path("one", file("a"));
    writer.path("none", Optional.empty());
    writer.path("some", Optional.of(file("b")));
    writer.paths("many", List.of(file("c"), file("c")));
    writer.stage("stage", derivation("d"));
    writer.stage("noStage", Optional.<DRef>empty());
    writer.stages("stages", List.of(derivation("a")));
    writer.paths("named", new TreeMap<>(Map.of("x", file("e"), "y", file("f"))).descendingMap());
    writer.stages("namedStages", Map.of("z", derivation("e")));

    CanonicalConfiguration configuration = writer.finish();

    assertThat(configuration.dependencies())
        .extracting(dependency -> dependency.origin().dref().name() + " " + dependency.many())
        .containsExactly(
            "a false", "b false", "c true", "c true", "d false", "a true", "e false", "f false",
            "e false");
    assertThat(configuration.values())
        .contains(
            "\"none\":null",
            "\"noStage\":null",
            "\"named\":{\"x\":\"dref:",
            "\"namedStages\":{\"z\":\"dref:");
  }

  @Test
  void aFinishedConfigurationStaysAsItIs() {
    writer.value("a", Codecs.INT, 1);
    CanonicalConfiguration before = writer.finish();
    writer.value("a", Codecs.INT, 2);
    writer.stage("b", derivation("b"));

    assertThat(before.values()).isEqualTo("{\"a\":1}");
    assertThat(before.dependencies()).isEmpty();
    assertThat(before).isNotEqualTo(writer.finish());
  }

  @Test
  void tellsAllViolationsAtOnce() {
    Violations violations = new Violations(TYPE);
    violations.check(true, "fine", 1, "must be positive");
    violations.refuse();
    violations.check(false, "epochs", 0, "must be positive");
    violations.check(false, "name", null, "must not be blank");

    assertThatThrownBy(violations::refuse)
        .isInstanceOf(ConfigException.class)
        .hasMessage("Stage demo cannot be configured like this: "
            + "epochs must be positive, but is 0; name must not be blank, but is null");
  }

  static Stream<Consumer<ConfigWriter>> hidden() {
    String path = file("a").toString();
    return Stream.of(
        writer -> writer.value("hidden", Codecs.STRING, path),
        writer -> writer.value("hidden", Codecs.STRING, derivation("a").toString()),
        writer -> writer.value("hidden", Codecs.URI, URI.create(path)),
        writer -> writer.value("hidden", Codecs.optional(Codecs.STRING), Optional.of(path)),
        writer -> writer.value("hidden", Codecs.list(Codecs.STRING), List.of("a", path)),
        writer -> writer.value("hidden", Codecs.map(Codecs.INT), Map.of(path, 1)),
        writer -> writer.value("hidden", Codecs.map(Codecs.STRING), Map.of("a", path)));
  }

  @ParameterizedTest
  @MethodSource("hidden")
  void aRefIsNoText(Consumer<ConfigWriter> put) {
    assertThatThrownBy(() -> put.accept(writer))
        .isInstanceOf(ConfigException.class)
        .hasMessageStartingWith("demo.hidden cannot be")
        .hasMessageEndingWith("such a field has the type Path or the stage's class");
  }

  @Test
  void aRealizationIsChosenByAMatcher() {
    RRef rref = new RRef(Hash.of("a"), derivation("a"));

    assertThatThrownBy(() -> writer.value("hidden", Codecs.STRING, rref.toString()))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("demo.hidden")
        .hasMessageContaining("Matchers.exact(rref)");
  }

  @ParameterizedTest
  @ValueSource(strings = {"dref:", "rref:abc", "dref:abc/out", "see dref:x"})
  void aTextMayTalkOfRefs(String text) {
    assertThat(writer.value("title", Codecs.STRING, text)).isEqualTo(text);
    String within = "the file " + file("a");
    assertThat(writer.value("title", Codecs.STRING, within)).isEqualTo(within);
    String cut = file("a").toString().substring(0, 40);
    assertThat(writer.value("title", Codecs.STRING, cut)).isEqualTo(cut);
  }

  private static DRef derivation(String name) {
    return new DRef(Hash.of(name), new StageName(name));
  }

  private static RefPath file(String name) {
    return new RefPath(derivation(name), new RelativePath("out"));
  }

  @Test
  void anInputHasNoInitialiser() {
    ConfigWriter.refuseInitialiser(TYPE, "input", null);
    ConfigWriter.refuseInitialiser(TYPE, "input", Optional.empty());
    ConfigWriter.refuseInitialiser(TYPE, "input", List.of());
    ConfigWriter.refuseInitialiser(TYPE, "input", Map.of());

    assertThatThrownBy(() -> ConfigWriter.refuseInitialiser(TYPE, "input", List.of("x")))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("demo.input is an input");
  }

  /** Doubles what it is given, whenever it is made. */
  record Twice(double x) {
    Twice {
      x = x * 2;
    }
  }

  @Test
  void whatABuildSeesIsWhatIsHashed() {
    JsonCodec<Twice> codec = JsonCodec.joining(
        value -> JsonMembers.write().put("x", Codecs.DOUBLE, value.x()).json(),
        json -> new Twice(JsonMembers.read(json).get("x", Codecs.DOUBLE)));

    assertThatThrownBy(() -> new ConfigWriter(TYPE).value("twice", codec, new Twice(1)))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("demo.twice")
        .hasMessageContaining("read back");
  }
}
