package dev.stagewright.internal.inspect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.stagewright.Store;
import dev.stagewright.Work;
import dev.stagewright.config.Codecs;
import dev.stagewright.internal.store.DiskStore;
import dev.stagewright.ref.DRef;
import dev.stagewright.ref.InvalidRefException;
import dev.stagewright.ref.RRef;
import dev.stagewright.ref.RelativePath;
import dev.stagewright.store.StoreException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RefResolverTest {
  private final Instant[] now = {Instant.parse("2026-01-01T00:00:00Z")};
  private final Store store;
  private final DiskStore folder;

  RefResolverTest(@TempDir Path root) {
    store = Store.open(root).withClock(() -> now[0] = now[0].plusSeconds(1));
    folder = DiskStore.open(root);
  }

  @Test
  void aNameMayBeFullOrCutShort() {
    Work work = Work.writing("digits", "x");
    RRef rref = store.realize(work).rref();
    store.realize(Work.writing("model", "y"));
    RefResolver resolver = RefResolver.of(folder);
    NamedRef derivation = new NamedRef.Derivation(work.dref());
    NamedRef realization = new NamedRef.Realization(rref);
    String dhash = work.dref().hash().hex();
    String rhash = rref.hash().hex();

    for (String name : List.of(
        "digits",
        dhash,
        dhash.substring(0, 6),
        "dref:" + dhash.substring(0, 6),
        dhash.substring(0, 6).toUpperCase(Locale.ROOT),
        dhash.substring(0, 6) + "-digits",
        work.dref().toString())) {
      assertThat(resolver.entry(name)).as(name).isEqualTo(derivation);
      assertThat(resolver.realization(name)).as(name).isEqualTo(rref);
    }
    for (String name : List.of(
        rhash,
        rhash.substring(0, 6),
        "rref:" + rhash.substring(0, 6),
        "rref:" + rhash.substring(0, 6) + "-digits",
        rhash.substring(0, 6) + "-" + dhash.substring(0, 6),
        rhash.substring(0, 6) + "-" + dhash.substring(0, 6) + "-digits",
        rref.toString())) {
      assertThat(resolver.entry(name)).as(name).isEqualTo(realization);
      assertThat(resolver.derivation(name)).as(name).isEqualTo(work.dref());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "dig", "-", "rref:", "rref:digits", "dref:%s-model", "rref:%s", "%s-", "%sg"})
  void anythingElseIsUnknown(String shape) {
    Work work = Work.writing("digits", "x");
    store.realize(work);
    RefResolver resolver = RefResolver.of(folder);
    String text = shape.replace("%s", work.dref().hash().hex().substring(0, 8));

    assertThatThrownBy(() -> resolver.entry(text))
        .isInstanceOf(UnknownRefException.class)
        .hasMessageContaining("\"" + text + "\"")
        .hasMessageContaining(folder.root().toString());
  }

  @Test
  void whatIsNearlyRightIsOffered() {
    store.realize(Work.writing("digits", "x"));
    store.realize(Work.writing("mnist-model", "x"));
    RefResolver resolver = RefResolver.of(folder);

    assertThat(unknown(resolver, "digit").nearest()).containsExactly("digits");
    assertThat(unknown(resolver, "digtis")).hasMessageContaining("Did you mean digits?");
    assertThat(unknown(resolver, "model").nearest()).containsExactly("mnist-model");
    assertThat(unknown(resolver, "weather").nearest()).isEmpty();
  }

  private static UnknownRefException unknown(RefResolver resolver, String text) {
    return catchThrowableOfType(UnknownRefException.class, () -> resolver.entry(text));
  }

  @Test
  void whatIsNotUniqueIsListedNewestFirst() {
    DRef[] drefs = new DRef[12];
    for (int i = 0; i < drefs.length; i++) {
      Work work = Work.stage("digits").with("i", Codecs.INT, i).done();
      store.realize(work);
      drefs[i] = work.dref();
    }
    RefResolver resolver = RefResolver.of(folder);

    AmbiguousRefException ambiguous =
        catchThrowableOfType(AmbiguousRefException.class, () -> resolver.entry("digits"));

    assertThat(ambiguous.candidates()).hasSize(drefs.length);
    assertThat(ambiguous.candidates().get(0).entry())
        .isEqualTo(new NamedRef.Derivation(drefs[drefs.length - 1]));
    assertThat(ambiguous)
        .hasMessageContaining(resolver.abbreviation(drefs[11]))
        .hasMessageContaining("2026-01-01T")
        .hasMessageContaining("and 2 more");
  }

  @Test
  void aDerivationMayHaveNoRealizationOrSeveral() {
    String[] text = {"1"};
    Work work =
        Work.stage("work").doing(site -> Work.write(site, "out", text[0])).done();
    RRef one = store.realize(work).rref();
    text[0] = "2";
    store.rebuild(work);

    AmbiguousRefException ambiguous = catchThrowableOfType(
        AmbiguousRefException.class, () -> RefResolver.of(folder).realization("work"));
    assertThat(ambiguous.candidates()).hasSize(2);
    assertThat(ambiguous.candidates().get(1).entry()).isEqualTo(new NamedRef.Realization(one));

    for (RRef rref : folder.names(work.dref())) {
      assertThat(folder
              .folder(rref)
              .toFile()
              .renameTo(folder.root().resolve(rref.hash().hex()).toFile()))
          .isTrue();
    }
    assertThatThrownBy(() -> RefResolver.of(folder).realization("work"))
        .isInstanceOf(UnknownRefException.class)
        .hasMessageContaining("no realization");
  }

  @Test
  void equalResultsOfTwoStagesAreToldApart() {
    RRef one = store.realize(Work.writing("one", "same")).rref();
    RRef two = store.realize(Work.writing("two", "same")).rref();
    assertThat(one.hash()).isEqualTo(two.hash());
    RefResolver resolver = RefResolver.of(folder);

    assertThatThrownBy(() -> resolver.entry(one.hash().hex()))
        .isInstanceOf(AmbiguousRefException.class);
    assertThat(resolver.realization(resolver.abbreviation(one))).isEqualTo(one);
    assertThat(resolver.realization(resolver.abbreviation(two))).isEqualTo(two);
    assertThat(resolver.realization(one.hash().hex().substring(0, 8) + "-two")).isEqualTo(two);
  }

  @Test
  void theNameOfAStageComesBeforeDigits() {
    Work beef = Work.writing("beef", "x");
    store.realize(beef);

    assertThat(RefResolver.of(folder).entry("beef"))
        .isEqualTo(new NamedRef.Derivation(beef.dref()));
  }

  @Test
  void aPathMayFollow() {
    Work work =
        Work.stage("work").doing(site -> Work.write(site, "a/b", "text")).done();
    Work.Result result = store.realize(work);
    RefResolver resolver = RefResolver.of(folder);

    RefLocation location = resolver.place(resolver.abbreviation(result.rref()) + "/a/b");
    assertThat(location.entry()).isEqualTo(new NamedRef.Realization(result.rref()));
    assertThat(location.path()).contains(new RelativePath("a/b"));
    assertThat(resolver.place("work").path()).isEmpty();
    assertThat(resolver.file("work/a/b")).isEqualTo(result.folder().resolve("a/b"));
    assertThat(resolver.file("work")).isEqualTo(result.folder());
    assertThatThrownBy(() -> resolver.file("work/a/c")).isInstanceOf(StoreException.class);
    for (String outside : List.of("work/", "work//etc", "work/../../x")) {
      assertThatThrownBy(() -> resolver.file(outside)).isInstanceOf(InvalidRefException.class);
    }
  }
}
