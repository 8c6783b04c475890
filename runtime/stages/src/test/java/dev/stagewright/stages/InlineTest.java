package dev.stagewright.stages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stagewright.config.ConfigException;
import dev.stagewright.stages.testing.RecordingStore;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InlineTest {
  @TempDir
  Path folder;

  @Test
  void writesItsText() throws Exception {
    Inline stage = new Inline();
    stage.text = "sept\ndonnées\n";
    stage.file = folder.resolve("a.txt");
    stage.write();
    assertThat(stage.file).hasContent("sept\ndonnées\n");
  }

  @Test
  void isIdentifiedByItsNameAndText() {
    InlineDRef one = Inline.text("a.txt", "seven");
    assertThat(Inline.text("a.txt", "seven")).isEqualTo(one);
    assertThat(Inline.text("b.txt", "seven")).isNotEqualTo(one);
    assertThat(Inline.text("a.txt", "eight")).isNotEqualTo(one);
  }

  @Test
  void writesJsonInAnyOrderOfItsMap() {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("b", List.of(1, true));
    values.put("a", Map.of("rate", 1e-3));
    InlineDRef json = Inline.json("params.json", values);
    assertThat(json.text()).isEqualTo("{\"a\":{\"rate\":0.001},\"b\":[1,true]}\n");
    try (RecordingStore realizing = RecordingStore.in(folder)) {
      assertThat(realizing.store.realize(json).file()).hasContent(json.text());
    }
  }

  @Test
  void refusesWhatJsonCannotCarry() {
    assertThatThrownBy(() -> Inline.json("a.json", Map.of("rate", Double.NaN)))
        .isInstanceOf(ConfigException.class);
  }

  @Test
  void cannotLeaveItsFolder() {
    assertThatThrownBy(() -> Inline.text("../a", "x")).isInstanceOf(ConfigException.class);
  }
}
