package dev.stagewright.internal.inspect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stagewright.Scratch;
import dev.stagewright.Store;
import dev.stagewright.Work;
import dev.stagewright.config.Codecs;
import dev.stagewright.internal.store.DiskStore;
import dev.stagewright.ref.DRef;
import dev.stagewright.ref.RRef;
import dev.stagewright.store.StoreException;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Descriptions, queries and sizes. */
class ViewsTest {
  private final Instant[] now = {Instant.parse("2026-01-01T00:00:00Z")};
  private final Path root;
  private final Store store;
  private final DiskStore folder;

  ViewsTest(@TempDir Path root) {
    this.root = root;
    store = Store.open(root).withClock(() -> now[0] = now[0].plusSeconds(1));
    folder = DiskStore.open(root);
  }

  private static Work model(int epochs, Work... base) {
    return Work.stage("mnist-model")
        .with("epochs", Codecs.INT, epochs)
        .with("name", Codecs.STRING, "cnn")
        .on(base)
        .doing(site -> {
          site.log("training");
          Work.write(site, "a/model", "x".repeat(epochs));
          site.save("accuracy", Codecs.DOUBLE, epochs / 10.0);
        })
        .done();
  }

  @Test
  void aRealizationIsDescribed() {
    Work base = Work.writing("digits", "x");
    Work model = model(3, base);
    RRef rref = store.realize(model).rref();
    store.rebuild(model);
    RRef used = store.realize(base).rref();
    RRef user = store.realize(Work.stage("user").on(model).done()).rref();

    RealizationView view = RealizationView.of(folder, rref);
    JsonNode json = view.json();

    assertThat(view.usedBy()).containsExactly(user);
    assertThat(view.context().of(base.dref())).containsExactly(used);
    assertThat(view.bytes()).isEqualTo(3 + "{\"accuracy\":0.3}\n".length());
    assertThat(view.builds()).hasSize(2);
    assertThat(json.at("/stage").asText()).isEqualTo("mnist-model");
    assertThat(json.at("/class").asText()).isEqualTo(Work.Idle.class.getName());
    assertThat(json.at("/identity/version").asText()).isEqualTo("1");
    assertThat(json.at("/config/epochs").asInt()).isEqualTo(3);
    assertThat(json.at("/values/accuracy").asDouble()).isEqualTo(0.3);
    assertThat(json.at("/dependencies/0").asText()).isEqualTo(base.dref().toString());
    assertThat(json.at("/usedBy/0").asText()).isEqualTo(user.toString());
    assertThat(json.at("/files/0/type").asText()).isEqualTo("directory");
    assertThat(json.at("/files/1/path").asText()).isEqualTo("a/model");
    assertThat(json.at("/files/1/bytes").asInt()).isEqualTo(3);
    assertThat(Path.of(json.at("/builds/1/log").asText())).content().contains("training");
    assertThat(json.at("/builds/1/seconds").asDouble()).isPositive();
    assertThat(RealizationView.of(folder, user).usedBy()).isEmpty();
  }

  @Test
  void aDerivationIsDescribed() {
    Work model = model(3);
    RRef rref = store.realize(model).rref();
    store.rebuild(model);

    DerivationView view = DerivationView.of(folder, model.dref());

    assertThat(view.stageClass()).contains(Work.Idle.class.getName());
    assertThat(view.realizations()).singleElement().satisfies(each -> {
      assertThat(each.listed().rref()).isEqualTo(rref);
      assertThat(each.builds()).isEqualTo(2);
      assertThat(each.took()).isPresent();
    });
    assertThat(view.json().at("/realizations/0/built").asText())
        .isEqualTo(folder.lastBuilt(rref).orElseThrow().toString());
    assertThatThrownBy(() -> DerivationView.of(folder, model(4).dref()))
        .isInstanceOf(StoreException.class);
  }

  @Test
  void damageElsewhereHidesNothing() throws IOException {
    Work base = Work.writing("digits", "x");
    RRef user = store.realize(model(3, base)).rref();
    RRef other = store.realize(model(4, base)).rref();
    Path context = folder.folder(other).resolve("context.json");
    Files.delete(context);

    RRef used = store.realize(base).rref();
    assertThat(RealizationView.of(folder, used).usedBy()).containsExactly(user);
  }

  @ParameterizedTest
  @CsvSource({
    "epochs=3, 3",
    "epochs=3.0, 3",
    "epochs!=3, 1 2",
    "epochs>1, 2 3",
    "epochs > 1, 2 3",
    "' epochs <=\t2 ', 1 2",
    "name = cnn, 1 2 3",
    "name= =cnn, ''",
    "epochs<=2, 1 2",
    "/epochs<2, 1",
    "name=cnn, 1 2 3",
    "name=c, ''",
    "accuracy>=0.2, 2 3",
    "accuracy!=many, 1 2 3",
    "nothing=none, ''",
    "nothing!=none, ''",
    "large=9007199254740993, 1 2 3",
    "large>9007199254740992.5, 1 2 3",
    "large<9007199254740994, 1 2 3",
    "large>99, 1 2 3",
    "whole<100000000000000000000000000000, ''",
    "money=0.1, 1 2 3",
    "money>1e-1000000000, 1 2 3",
    "diverged!=1, ''",
    "diverged=NaN, ''",
    "diverged>0, ''",
    "endless>1, 1 2 3",
    "endless=Infinity, 1 2 3",
    "limit=PT120M, 1 2 3",
    "limit>PT90M, 1 2 3",
    "day<+12026-01-01, 1 2 3",
    "built=2026-01-01T00:00:00.000Z, 1 2 3",
    "on=true, 1 2 3",
    "labels.a=b, 1 2 3",
    "sizes.1=16, 1 2 3",
    "'sizes=[8,16]', 1 2 3",
    "'sizes!=[8,16]', ''"
  })
  void findsByConfigurationAndValues(String condition, String expected) {
    for (int epochs = 1; epochs <= 3; epochs++) {
      store.realize(typed(epochs));
    }
    store.realize(Work.writing("other", "x"));

    List<RealizationEntry> found =
        Query.everything().where(ValueFilter.parse(condition)).find(folder);

    assertThat(found)
        .map(this::epochs)
        .isEqualTo(
            Stream.of(expected.split(" ")).filter(each -> !each.isEmpty()).toList());
  }

  @ParameterizedTest
  @CsvSource({
    "epochs=abc, 'numbers, such as 1'",
    "accuracy>=many, 'numbers, such as 0.1'",
    "endless>many, 'numbers, such as \"Infinity\"'",
    "diverged>many, 'numbers, such as \"NaN\"'",
    "diverged=many, 'numbers, such as \"NaN\"'",
    "diverged!=many, ''",
    "diverged=-Infinity, ''",
    "epochs>=\u0660, 'numbers, such as 1'",
    "nothing=many, ''",
    "large<many, 'numbers, such as \"9007199254740993\"'",
    "limit>90, 'durations, such as \"PT2H\"'",
    "day>=2026-1-1, 'dates, such as \"2026-01-02\"'",
    "built=now, 'instants, such as \"2026-01-01T00:00:00Z\"'",
    "on<yes, 'true or false, such as true'",
    "labels=b, 'objects, such as {\"a\":\"b\"}'",
    "sizes=8, 'lists, such as [8,16]'",
    "sizes.0=big, 'numbers, such as 8'"
  })
  void refusesToLookForWhatNoValueOfTheFieldCanBe(String condition, String types) {
    store.realize(typed(1));
    Query query =
        Query.everything().where(ValueFilter.parse("name=x")).where(ValueFilter.parse(condition));
    if (types.isEmpty()) {
      assertThat(query.find(folder)).isEmpty();
    } else {
      assertThatThrownBy(() -> query.find(folder))
          .isInstanceOf(UnfitValueException.class)
          .hasMessage("No value of %s here compares with \"%s\": they are %s"
              .formatted(
                  condition.split("[=<>]", -1)[0],
                  condition.replaceFirst("[^=<>]*[=<>]+", ""),
                  types));
    }
  }

  /** A field of one name may be of another type elsewhere. */
  @Test
  void whatOneValueCanBeIsNoMistake() {
    store.realize(typed(1));
    RRef text = store
        .realize(Work.stage("other").with("epochs", Codecs.STRING, "abc").done())
        .rref();
    assertThat(Query.everything().where(ValueFilter.parse("epochs=abc")).find(folder))
        .map(RealizationEntry::rref)
        .containsExactly(text);
    assertThat(Query.everything().where(ValueFilter.parse("epochs=abd")).find(folder))
        .isEmpty();
    Query narrow = Query.everything().named("typed").where(ValueFilter.parse("epochs=abc"));
    assertThatThrownBy(() -> narrow.find(folder)).isInstanceOf(UnfitValueException.class);
  }

  private static Work typed(int epochs) {
    return Work.stage("typed")
        .with("name", Codecs.STRING, "cnn")
        .with("epochs", Codecs.INT, epochs)
        .with("nothing", Codecs.optional(Codecs.INT), Optional.empty())
        .with("large", Codecs.LONG, (1L << 53) + 1)
        .with("whole", Codecs.BIG_INTEGER, BigInteger.TEN.pow(30))
        .with("money", Codecs.BIG_DECIMAL, new BigDecimal("0.10"))
        .with("limit", Codecs.DURATION, Duration.ofHours(2))
        .with("day", Codecs.LOCAL_DATE, LocalDate.of(2026, 1, 2))
        .with("built", Codecs.INSTANT, Instant.parse("2026-01-01T00:00:00Z"))
        .with("on", Codecs.BOOLEAN, true)
        .with("labels", Codecs.map(Codecs.STRING), Map.of("a", "b"))
        .with("sizes", Codecs.list(Codecs.INT), List.of(8, 16))
        .saving(site -> {
          site.save("accuracy", Codecs.DOUBLE, epochs / 10.0);
          site.save("diverged", Codecs.MEASURED_DOUBLE, Double.NaN);
          site.save("endless", Codecs.MEASURED_DOUBLE, Double.POSITIVE_INFINITY);
        })
        .done();
  }

  @Test
  void aFieldThatNothingHasIsRefused() {
    store.realize(typed(1));
    for (String known : List.of("epochs=1", "diverged=1")) {
      assertThatThrownBy(() -> Query.everything()
              .where(ValueFilter.parse(known))
              .where(ValueFilter.parse("acuracy>=0.9"))
              .find(folder))
          .isInstanceOf(UnknownFieldException.class)
          .hasMessage("No realization here has a value acuracy, did you mean accuracy?");
    }
    assertThat(Query.everything().named("no*").where(ValueFilter.parse("x=1")).find(folder))
        .isEmpty();
  }

  private String epochs(RealizationEntry found) {
    return folder.document(found.rref().dref()).at("/config/epochs").asText();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "epochs", "=3", "epochs~3"})
  void refusesWhatIsNoCondition(String text) {
    assertThatThrownBy(() -> ValueFilter.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("epochs=3");
  }

  @ParameterizedTest
  @CsvSource({"epochs==3, ==, =", "epochs=>3, =>, >", "epochs<>3, <>, >", "epochs!==3, !==, ="})
  void refusesASignThatIsNone(String text, String sign, String second) {
    assertThatThrownBy(() -> ValueFilter.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "\"%s\" has no such sign as %s: signs are = != < <= > >=. Put a space before a value that begins with %s"
                .formatted(text, sign, second));
  }

  @Test
  void findsByNameAndTime() {
    RRef one = store.realize(model(1)).rref();
    RRef other = store.realize(Work.writing("other", "x")).rref();
    Instant since = folder.lastBuilt(other).orElseThrow();
    RRef two = store.realize(model(2)).rref();

    assertThat(Query.everything().find(folder))
        .map(RealizationEntry::rref)
        .containsExactly(one, other, two);
    assertThat(Query.everything().named("mnist-*").find(folder))
        .map(RealizationEntry::rref)
        .containsExactly(one, two);
    assertThat(Query.everything().builtSince(since).find(folder))
        .map(RealizationEntry::rref)
        .containsExactly(other, two);
    assertThatThrownBy(() -> Query.everything().named("{").find(folder))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void listingReadsNoFiles() throws IOException {
    Work work = model(1);
    RRef rref = store.realize(work).rref();
    for (String file : List.of("manifest", "context.json", "realization.json")) {
      Files.delete(folder.folder(rref).resolve(file));
    }
    Files.delete(folder.folder(work.dref()).resolve("derivation.json"));

    assertThat(Query.everything().find(folder)).map(RealizationEntry::rref).containsExactly(rref);
    assertThat(RefResolver.of(folder).realization("mnist-model")).isEqualTo(rref);
  }

  @Test
  void knownNamesAreNotListedAgain() throws IOException {
    Work work = model(1);
    RRef rref = store.realize(work).rref();
    RefResolver names = RefResolver.of(folder);
    Files.move(folder.folder(work.dref()), root.resolve("elsewhere"));

    assertThat(Query.everything().find(names))
        .containsExactly(new RealizationEntry(rref, Optional.empty()));
    assertThat(Query.everything().find(folder)).isEmpty();
  }

  @Test
  void sizesAddUp() throws IOException {
    Work work = model(1_000);
    RRef rref = store.realize(work).rref();
    store.realize(model(500));
    Files.writeString(Files.createDirectories(root.resolve("failed/x")).resolve("log"), "12345");

    StoreUsage usage = StoreUsage.of(folder);

    DRef dref = work.dref();
    StoreUsage.OfDerivation one = usage.derivations().stream()
        .filter(each -> each.dref().equals(dref))
        .findFirst()
        .orElseThrow();
    assertThat(one.realizations().get(rref))
        .isEqualTo(bytes(folder.folder(rref)))
        .isGreaterThan(1_000);
    assertThat(one.bytes()).isEqualTo(bytes(folder.folder(dref)));
    assertThat(usage.failed()).isEqualTo(5);
    assertThat(usage.realizations()).isEqualTo(2);
    assertThat(usage.bytes()).isEqualTo(bytes(root.resolve("derivations")) + 5);
    assertThat(usage.json().at("/bytes").asLong()).isEqualTo(usage.bytes());
  }

  @Test
  void whatIsSharedTakesRoomOnce() throws IOException {
    Work first = Work.writing("first", "x".repeat(1_000));
    RRef lost = store.realize(first).rref();
    store.realize(Work.writing("second", "x".repeat(1_000)));
    store.realize(Work.writing("third", "x".repeat(10)));

    StoreUsage usage = StoreUsage.of(folder);
    assertThat(usage.shared()).isEqualTo(1_000);
    assertThat(usage.real()).isEqualTo(bytes(root.resolve("derivations")) - 1_000);
    assertThat(usage.orphaned()).isZero();
    assertThat(usage.json().at("/shared").asLong()).isEqualTo(1_000);
    assertThat(usage.json().at("/real").asLong()).isEqualTo(usage.real());

    Scratch.delete(folder.folder(lost));
    assertThat(StoreUsage.of(folder).shared()).isZero();
    Scratch.delete(root.resolve("derivations"));
    assertThat(StoreUsage.of(folder).orphaned()).isEqualTo(1_010);
    assertThat(StoreUsage.of(folder).real()).isEqualTo(1_010);
  }

  private static long bytes(Path folder) throws IOException {
    long bytes = 0;
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        bytes += Files.size(file);
      }
    }
    return bytes;
  }
}
