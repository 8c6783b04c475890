package dev.stagewright.config;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.stagewright.Build;
import dev.stagewright.internal.config.CanonicalConfiguration;
import dev.stagewright.internal.config.CanonicalJson;
import dev.stagewright.internal.config.ConfigWriter;
import dev.stagewright.internal.config.Values;
import dev.stagewright.ref.DRef;
import dev.stagewright.ref.Hash;
import dev.stagewright.ref.Origin;
import dev.stagewright.ref.RefPath;
import dev.stagewright.ref.RelativePath;
import dev.stagewright.ref.StageName;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Promise 1: equal configurations have equal names, and any difference gives another. */
class ConfigurationTest {
  private static final DRef OTHER = new DRef(Hash.of("other"), new StageName("other"));

  /** A failure here means that every existing store forgets everything: do not change the texts. */
  @Test
  void namesArePinned() {
    assertThat(writer("1").finish().dref())
        .hasToString("dref:72f100112fbf8abd0d85f7d09b25492199cfa0199e987d7d97a1b0173558d5a0-demo");
    assertThat(everything().dref())
        .hasToString("dref:ff36a9e3331e2e1ce19a36a47fb935f95cd61f2eb8814509eea826758ceff1df-demo");
  }

  @Test
  void theDocumentIsPinned() {
    assertThat(everything().document())
        .isEqualTo("{\"class\":\"java.lang.Object\",\"config\":{\"decimal\":\"1.50\",\"input\":\""
            + OTHER + "\",\"large\":"
            + "\"9223372036854775807\",\"rate\":0.001,\"text\":\"İı€\\n\"},\"dependencies\":[\""
            + OTHER + "\"],\"kind\":\"dev.stagewright/derivation/1\",\"stage\":\"demo\","
            + "\"version\":\"1\"}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"tr-TR", "ar-u-nu-arab", "hi-u-nu-deva", "th-u-ca-buddhist"})
  void namesDoNotDependOnTheLocale(String tag) {
    DRef here = everything().dref();
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.forLanguageTag(tag));
    try {
      assertThat(everything().dref()).isEqualTo(here);
    } finally {
      Locale.setDefault(before);
    }
  }

  private static CanonicalConfiguration everything() {
    ConfigWriter writer = writer("1");
    writer.value("rate", Codecs.DOUBLE, 1e-3);
    writer.value("text", Codecs.STRING, "İı€\n");
    writer.value("large", Codecs.LONG, Long.MAX_VALUE);
    writer.value("decimal", Codecs.BIG_DECIMAL, new BigDecimal("1.50"));
    writer.stage("input", OTHER);
    return writer.finish();
  }

  @Property
  void theOrderOfFieldsDoesNotCount(
      @ForAll @From("fields") Map<String, String> fields, @ForAll Random random) {
    List<String> names = new ArrayList<>(fields.keySet());
    CanonicalConfiguration one = configure(names, fields);
    Collections.shuffle(names, random);

    assertThat(configure(names, fields)).isEqualTo(one).hasSameHashCodeAs(one);
  }

  @Property
  void anyOtherValueGivesAnotherName(
      @ForAll @From("fields") Map<String, String> one,
      @ForAll @From("fields") Map<String, String> two) {
    DRef first = configure(List.copyOf(one.keySet()), one).dref();
    DRef second = configure(List.copyOf(two.keySet()), two).dref();

    assertThat(first.equals(second)).isEqualTo(one.equals(two));
  }

  @Property
  void theNameIsTheSumOfTheDocument(@ForAll @From("fields") Map<String, String> fields) {
    CanonicalConfiguration configuration = configure(List.copyOf(fields.keySet()), fields);

    assertThat(configuration.dref().hash()).isEqualTo(Hash.of(configuration.document()));
  }

  @Provide
  Arbitrary<Map<String, String>> fields() {
    Arbitrary<String> names = Arbitraries.of("a", "b", "c", "é", "\ud83d\ude00");
    return Arbitraries.maps(names, Values.texts()).ofMaxSize(5).map(HashMap::new);
  }

  private static CanonicalConfiguration configure(List<String> names, Map<String, String> fields) {
    ConfigWriter writer = writer("1");
    names.forEach(name -> writer.value(name, Codecs.STRING, fields.get(name)));
    return writer.finish();
  }

  /** A stage whose code is read. */
  static final class Built {
    @Build
    void build() {}
  }

  @Test
  void nameAndVersionAndClassCount() {
    DRef demo = writer("1").finish().dref();
    StageType other = StageType.versioned("demo", String.class, "1");
    StageType nested = StageType.versioned("demo", Map.Entry.class, "1");
    StageType renamed = StageType.versioned("demo2", Object.class, "1");
    StageType byCode = StageType.of("demo", Built.class);

    assertThat(new ConfigWriter(other).finish().dref()).isNotEqualTo(demo);
    assertThat(new ConfigWriter(nested).finish().document())
        .startsWith("{\"class\":\"java.util.Map$Entry\",\"config\":{}");
    assertThat(writer("2").finish().dref()).isNotEqualTo(demo);
    assertThat(new ConfigWriter(byCode).finish().dref().hash()).isNotEqualTo(demo.hash());
    assertThat(new ConfigWriter(renamed).finish().dref().hash()).isNotEqualTo(demo.hash());
  }

  @Test
  void aClassThatMovedCountsByTheNameThatItHad() {
    DRef demo = writer("1").finish().dref();
    StageType moved = StageType.versioned("demo", String.class, "1").movedFrom("java.lang.Object");

    assertThat(new ConfigWriter(moved).finish().dref()).isEqualTo(demo);
    assertThat(moved.stage()).isEqualTo(String.class);
    assertThat(new ConfigWriter(moved.building("b")).finish().dref())
        .isEqualTo(
            new ConfigWriter(StageType.versioned("demo", Object.class, "1").building("b"))
                .finish()
                .dref());
    assertThatThrownBy(() -> moved.movedFrom("")).isInstanceOf(ConfigException.class);
  }

  @Test
  void anotherBodyOfAnotherClassIsAnother() {
    StageType real = StageType.versioned("demo", Object.class, "1");
    StageType other = StageType.of("demo", Built.class);

    assertThat(new ConfigWriter(real.building("1")).finish())
        .isNotEqualTo(new ConfigWriter(other.building("1")).finish());
  }

  @Test
  void anotherBodyCountsByItsName() {
    StageType real = StageType.versioned("demo", Object.class, "1");
    CanonicalConfiguration fake = new ConfigWriter(real.building("1")).finish();

    assertThat(fake).isNotEqualTo(new ConfigWriter(real).finish());
    assertThat(fake).isNotEqualTo(new ConfigWriter(real.building("2")).finish());
    assertThat(fake.document())
        .isEqualTo(
            "{\"body\":\"1\",\"class\":\"java.lang.Object\",\"config\":{},\"dependencies\":[],\"kind\":\"dev.stagewright/derivation/1\",\"stage\":\"demo\"}");
  }

  /** It is put together piece by piece. */
  @Property
  void theDocumentIsCanonical(@ForAll("types") StageType type, @ForAll @From("texts") String text)
      throws JsonProcessingException {
    ConfigWriter writer = new ConfigWriter(type);
    writer.value(text, Codecs.STRING, text);
    RefPath path = new RefPath(OTHER, new RelativePath("\"é" + text.length()));
    writer.paths("paths", Map.of(text, path, "b", path));
    writer.paths("list", List.of(path, path));
    writer.path("none", Optional.empty());
    writer.stages("a", Map.of(text, OTHER));
    writer.stages("empty", List.of());
    writer.stages("nothing", Map.of());
    CanonicalConfiguration configuration = writer.finish();

    for (String json : List.of(configuration.document(), configuration.values())) {
      assertThat(CanonicalJson.write(new JsonMapper().readTree(json))).isEqualTo(json);
    }
    assertThat(configuration.document()).contains("\"config\":" + configuration.values());
  }

  @Provide
  Arbitrary<StageType> types() {
    Arbitrary<String> words = texts().filter(text -> !text.isEmpty());
    StageType byCode = StageType.of("demo", Built.class);
    return Arbitraries.oneOf(
        Arbitraries.of(byCode),
        words.map(version -> StageType.versioned("demo", Object.class, version)),
        words.map(byCode::building));
  }

  @Provide
  Arbitrary<String> texts() {
    return Values.texts();
  }

  @Test
  void dependenciesStandInOrderAndOnce() {
    DRef another = new DRef(Hash.of("another"), new StageName("another"));
    ConfigWriter writer = writer("1");
    writer.stages("many", List.of(OTHER, another, OTHER));
    writer.stage("one", another);

    List<String> sorted =
        List.of(OTHER.toString(), another.toString()).stream().sorted().toList();
    assertThat(writer.finish().document())
        .contains("\"dependencies\":[\"" + String.join("\",\"", sorted) + "\"]");
  }

  @Property
  void whatIsNeededStandsAsInTheDocument(@ForAll List<@IntRange(max = 9) Integer> numbers) {
    ConfigWriter writer = writer("1");
    for (int i = 0; i < numbers.size(); i++) {
      writer.stage("bare" + i, dref(numbers.get(i)));
    }
    CanonicalConfiguration configuration = writer.finish();

    assertThat(configuration.document())
        .contains("\"dependencies\":["
            + configuration.needed().stream()
                .map(origin -> "\"" + origin.dref() + "\"")
                .collect(joining(","))
            + "]");
    assertThat(configuration.needed())
        .map(Origin::dref)
        .doesNotHaveDuplicates()
        .isSorted()
        .containsAll(numbers.stream().map(ConfigurationTest::dref).toList());
  }

  @Test
  void ofWhatIsNeededTheFirstThatKnowsMoreThanItsNameCounts() {
    Origin known = () -> OTHER;
    ConfigWriter writer = writer("1");
    writer.stage("bare", OTHER);
    writer.stage("known", known);
    writer.stage("again", (Origin) () -> OTHER);

    assertThat(writer.finish().needed()).hasSize(1).first().isSameAs(known);
  }

  private static DRef dref(int number) {
    return new DRef(Hash.of("" + number), new StageName("s" + number));
  }

  @Test
  void aVersionIsNotEmpty() {
    assertThatThrownBy(() -> StageType.versioned("demo", Object.class, ""))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("demo");
  }

  private static ConfigWriter writer(String version) {
    return new ConfigWriter(StageType.versioned("demo", Object.class, version));
  }
}
