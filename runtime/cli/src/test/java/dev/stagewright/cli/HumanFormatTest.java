package dev.stagewright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class HumanFormatTest {
  @Test
  void listsPackagesInALine() {
    assertThat(HumanFormat.packages(List.of(
            "", "far", "org.lib.a", "org.lib.b", "org.nd.a", "org.nd.b", "org.nd.c", "org.nd.d")))
        .isEqualTo("the unnamed package, far, org.lib.a, org.lib.b, org.nd (4 packages)");
  }
}
