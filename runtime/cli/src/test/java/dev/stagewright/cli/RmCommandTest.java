package dev.stagewright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stagewright.cli.testing.StoreFixture;
import dev.stagewright.cli.testing.Terminal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RmCommandTest extends StoreFixture {
  private String single;

  @BeforeEach
  void buildAnother() throws Exception {
    single = terminal.inline("b.txt", "eight");
  }

  @Test
  void removesWhatNothingNeeds() throws Exception {
    assertThat(terminal.ok("rm", single).out())
        .startsWith("removed rref:" + Terminal.digits(single) + "-inline");
    assertThat(terminal.run("rm", inline).ends(4).err())
        .contains("from it was built", Terminal.digits(repeated))
        .doesNotContain(repeated);
    assertThat(terminal.ok("rm", "--dependants", inline, "--json").json().path("removed"))
        .hasSize(2);
    assertThat(count()).isZero();
  }
}
