package dev.stagewright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stagewright.cli.testing.StoreFixture;
import org.junit.jupiter.api.Test;

class GraphCommandTest extends StoreFixture {
  @Test
  void drawsWhatItWasBuiltFrom() throws Exception {
    assertThat(terminal.ok("graph", repeated).out()).startsWith("flowchart").contains("inline");
    assertThat(terminal.ok("graph", "--dot", "repeated").out()).startsWith("digraph");
    assertThat(terminal.ok("graph", "--json", repeated).json().path("nodes")).hasSize(2);
  }
}
