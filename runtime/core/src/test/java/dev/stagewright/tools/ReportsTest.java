package dev.stagewright.tools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.stagewright.Store;
import dev.stagewright.Work;
import dev.stagewright.ref.InvalidRefException;
import dev.stagewright.ref.RRef;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportsTest {
  private final Work base = Work.writing("base", "text");
  private Store store;

  @BeforeEach
  void open(@TempDir Path folder) {
    store = Store.open(folder);
  }

  @AfterEach
  void close() {
    store.close();
  }

  private static JsonNode json(String report) throws JsonProcessingException {
    return new ObjectMapper().readTree(report);
  }

  @Test
  void listsNothingOfAnEmptyStore() throws Exception {
    assertThat(json(store.reports().topLevel()))
        .isEqualTo(json("{\"realizations\": [], \"derivations\": []}"));
    assertThat(json(store.reports().find("*"))).isEmpty();
  }

  @Test
  void listsWhatNothingWasBuiltFrom() throws Exception {
    Work top = Work.stage("top").on(base).done();
    RRef rref = store.realize(top).rref();
    assertThat(json(store.reports().topLevel()))
        .isEqualTo(json(
            "{\"realizations\": [\"%s\"], \"derivations\": [\"%s\"]}".formatted(rref, top.dref())));
  }

  @Test
  void explainsTheFirstBuild() throws Exception {
    RRef rref = store.realize(base).rref();
    assertThat(json(store.reports().why(rref))).isNotEmpty();
    assertThat(json(store.reports().graph(rref)).toString()).contains(rref.toString());
  }

  @Test
  void followsPointers() {
    Work.Result result = store.realize(base);
    assertThat(store.reports().path(result.rref(), "/files/out"))
        .contains(result.folder().resolve("out"));
    assertThat(store.reports().text(result.rref(), "/files/out")).contains("text");
    assertThat(store.reports().text(result.rref(), "/files/missing")).isEmpty();
    assertThatThrownBy(() -> store.reports().text(result.rref(), "no pointer"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void resolvesNames() {
    RRef rref = store.realize(base).rref();
    assertThat(store.reports().realization("base")).isEqualTo(rref);
    assertThat(store.reports().realization(rref.hash().hex().substring(0, 7))).isEqualTo(rref);
    assertThatThrownBy(() -> store.reports().realization("other"))
        .isInstanceOf(InvalidRefException.class)
        .hasMessageContaining("other");
  }

  @Test
  void refusesConditionsThatNothingCanFulfil() {
    store.realize(base);
    assertThatThrownBy(() -> store.reports().find("*", "missing=1"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("missing");
  }
}
