package dev.stagewright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stagewright.cli.testing.StoreFixture;
import org.junit.jupiter.api.Test;

class SchemaCommandTest extends StoreFixture {
  @Test
  void tellsWhatAStageCanBeConfiguredWith() throws Exception {
    JsonNode schema =
        terminal.ok("schema", "dev.stagewright.cli.testing.stages.Repeated").json();
    assertThat(schema.at("/title").asText()).isEqualTo("repeated");
    assertThat(schema.at("/properties/times/type").asText()).isEqualTo("integer");
    assertThat(schema.at("/required/0").asText()).isEqualTo("source");
    assertThat(terminal.run("schema", "no.such.Stage").ends(4).err())
        .contains("no class no.such.Stage on the class path");
  }
}
