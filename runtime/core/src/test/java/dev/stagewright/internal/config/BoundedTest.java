package dev.stagewright.internal.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.TextNode;
import dev.stagewright.ChildJvm;
import dev.stagewright.config.Codec;
import dev.stagewright.config.Codecs;
import dev.stagewright.config.ConfigException;
import dev.stagewright.config.ConfigFileException;
import dev.stagewright.config.ConfigReader;
import dev.stagewright.config.StageType;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Configuration takes memory and time in proportion to its text, whatever it says. */
class BoundedTest {
  /** Beyond 1,000 nothing is read. */
  private static final int DEEP = 990;

  private static final int MANY = 200_000;

  /** Reads a file, and tells the beginning of what is wrong with it. */
  public static final class Main {
    private Main() {}

    public static void main(String[] arguments) {
      try {
        ConfigFile.read(Path.of(arguments[0])).configure(values -> {
          ConfigReader reader = new JsonConfigReader(values, BoundedTest.refusing());
          return JsonConfigReader.of(reader)
              .finish(StageType.versioned("none", Main.class, "1"), () -> "");
        });
      } catch (ConfigFileException e) {
        System.out.println(e.faults().size() + " " + e.faults().get(0).problem().message());
      }
    }
  }

  private static DerivationLookup refusing() {
    throw new ConfigException("Nothing is read so far");
  }

  private static String read(Path file, String text) throws Exception {
    Files.writeString(file, text);
    try (ChildJvm child = ChildJvm.start(
        List.of(),
        System.getProperty("java.class.path"),
        List.of("-Xmx192m"),
        Main.class,
        file.toString())) {
      return child.end();
    }
  }

  @Test
  void placesOfDeepValues(@TempDir Path folder) throws Exception {
    String deep = "{\"a\":" + "[".repeat(DEEP) + "0,".repeat(MANY) + "0" + "]".repeat(DEEP) + "}";

    assertThat(read(folder.resolve("deep.json"), deep)).isEqualTo("1 Nothing is read so far");
  }

  @Test
  void faultsOfDeepValues(@TempDir Path folder) throws Exception {
    String deep =
        "{\"a\":".repeat(DEEP) + "{" + "\"b\":0,".repeat(MANY) + "\"b\":0}" + "}".repeat(DEEP);

    assertThat(read(folder.resolve("deep.json"), deep))
        .isEqualTo("100 it has a second field \"b\"");
  }

  @Test
  @Timeout(20)
  void numbersOfAMillionDigits() {
    TextNode million = TextNode.valueOf("7".repeat(1_000_000));

    for (Codec<?> codec : List.of(Codecs.BIG_INTEGER, Codecs.BIG_DECIMAL)) {
      assertThatThrownBy(() -> JsonCodec.of(codec).read(million))
          .isInstanceOf(ConfigException.class)
          .hasMessageContaining("up to 100,000 digits");
    }
    assertThatThrownBy(() -> JsonCodec.of(Codecs.BIG_INTEGER).write(BigInteger.TEN.pow(100_000)))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("more than 100000 digits");
  }
}
