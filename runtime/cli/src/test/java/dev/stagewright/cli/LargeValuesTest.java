package dev.stagewright.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stagewright.Store;
import dev.stagewright.cli.testing.Terminal;
import dev.stagewright.cli.testing.stages.EchoDRef;
import dev.stagewright.cli.testing.stages.EchoRRef;
import dev.stagewright.cli.testing.stages.EchoStage;
import dev.stagewright.config.ConfigException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Values that are larger than what a library takes by default. */
class LargeValuesTest {
  @TempDir
  Path folder;

  private Terminal terminal;

  @BeforeEach
  void open() {
    terminal = Terminal.on(folder.resolve("store"));
  }

  @Test
  void aTextOfTwentyOneMillionCharactersComesBack() {
    String text = "t".repeat(21_000_000);
    EchoRRef read = readAgain(EchoStage.builder().text(text).instantiate());
    assertThat(read.saidText().equals(text)).isTrue();
  }

  @Test
  void aKeyOfAMillionCharactersComesBack() {
    Map<String, String> labels = Map.of("k".repeat(1_000_000), "v");
    EchoRRef read = readAgain(EchoStage.builder().labels(labels).instantiate());
    assertThat(read.saidLabels().equals(labels)).isTrue();
  }

  @Test
  void numbersOfManyDigitsComeBackWithTheirScale() {
    BigInteger whole = BigInteger.TEN.pow(99_998).negate();
    BigDecimal money = new BigDecimal("1e1000000000");
    EchoRRef read = readAgain(EchoStage.builder().whole(whole).money(money).instantiate());
    assertThat(read.saidWhole().equals(whole)).isTrue();
    assertThat(read.saidMoney()).isEqualTo(money);
  }

  /** Reads keys that the library's table of names would take for an attack. */
  @Test
  void keysThatShareAHashComeBack() {
    Map<String, String> labels = new HashMap<>();
    for (int i = 0; i < 1 << 12; i++) {
      StringBuilder key = new StringBuilder();
      for (int bit = 0; bit < 12; bit++) {
        // 33 * 'A' + '!' == 33 * 'B': a pair of characters for a 0, another for a 1
        key.append((i >> bit & 1) == 0 ? "AB" : "B!");
      }
      labels.put(key.toString(), "");
    }
    EchoRRef read = readAgain(EchoStage.builder().labels(labels).instantiate());
    assertThat(read.saidLabels()).isEqualTo(labels);
  }

  @Test
  void whatWouldBeTooLargeIsRefusedBeforeTheBuildAndNamesItsField() {
    Map<String, String> labels = new HashMap<>();
    String megabyte = "m".repeat(1 << 20);
    for (int i = 0; i < 129; i++) {
      labels.put("key" + i, megabyte);
    }
    assertThatThrownBy(() -> EchoStage.builder().labels(labels).instantiate())
        .isInstanceOf(ConfigException.class)
        .hasMessageStartingWith("echo.labels cannot be {key")
        .hasMessageEndingWith(
            "all values together have more than 134217728 bytes: put the largest into a file")
        .message()
        .hasSizeLessThan(500);
  }

  @Test
  void aNumberOfTooManyDigitsIsRefusedAtOnce() {
    BigInteger whole = BigInteger.ONE.shiftLeft(100_000_000);
    assertThatThrownBy(() -> EchoStage.builder().whole(whole).instantiate())
        .hasMessageContaining("echo.whole cannot be", "it has more than 100000 digits");
  }

  /** Builds it, and has everything read it that reads values. */
  private EchoRRef readAgain(EchoDRef echo) {
    try (Store store = Store.open(folder.resolve("store"))) {
      String rref = store.realize(echo).rref().toString();
      assertThat(terminal.ok("show", rref, "--json").out().contains("\"saidText\""))
          .isTrue();
    }
    terminal.ok("verify");
    terminal.ok("show", "echo");
    terminal.ok("find", "-c", "saidText!=x", "--json");
    Path archive = folder.resolve("echo.zip");
    terminal.ok("pack", archive.toString(), "echo");
    Terminal other = Terminal.on(folder.resolve("other"));
    other.ok("unpack", archive.toString());
    other.ok("verify");
    try (Store store = Store.open(folder.resolve("other"))) {
      return store.realize(echo);
    }
  }
}
