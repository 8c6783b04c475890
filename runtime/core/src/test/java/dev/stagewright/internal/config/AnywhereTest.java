package dev.stagewright.internal.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stagewright.ChildJvm;
import dev.stagewright.config.Codecs;
import dev.stagewright.config.Configuration;
import dev.stagewright.config.StageType;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Promise 1 across processes: the JVM's own settings count for nothing. */
class AnywhereTest {

  /** Prints a configuration's document and name. */
  public static final class Main {
    private Main() {}

    public static void main(String[] arguments) {
      Configuration configuration = configuration();
      System.out.println(configuration.dref());
      System.out.println(Locale.getDefault().toLanguageTag());
    }
  }

  private static Configuration configuration() {
    ConfigWriter writer = new ConfigWriter(StageType.versioned("title", Object.class, "1"));
    writer.value("text", Codecs.STRING, "TITLE ıİ € 😀");
    writer.value("set", Codecs.set(Codecs.STRING), Set.of("I", "ı", "i", "İ", "é", "z", "a"));
    writer.value("map", Codecs.map(Codecs.LONG), Map.of("I", 1L << 60, "ı", 2L, "i", 3L));
    writer.value("doubles", Codecs.list(Codecs.DOUBLE), List.of(2e-3, 2.0E-3 / 3, 1e22, 1234567.5));
    writer.value("decimal", Codecs.BIG_DECIMAL, new BigDecimal("-12345.670"));
    writer.value("date", Codecs.LOCAL_DATE, LocalDate.of(2026, 1, 31));
    writer.value(
        "time",
        Codecs.ZONED_DATE_TIME,
        ZonedDateTime.parse("2026-01-31T12:00:00+09:00[Asia/Tokyo]"));
    writer.value("duration", Codecs.DURATION, Duration.ofMillis(-1));
    writer.value("level", Codecs.enumOf(System.Logger.Level.class), System.Logger.Level.INFO);
    return writer.finish();
  }

  @ParameterizedTest
  @CsvSource({
    "tr-TR, -Duser.language=tr, -Duser.country=TR, -Dfile.encoding=ISO-8859-1",
    "ar-EG-u-nu-arab, -Duser.language=ar, -Duser.country=EG, -Duser.extensions=u-nu-arab"
  })
  void namesAreTheSameInAnyJvm(String tag, String language, String country, String other)
      throws Exception {
    try (ChildJvm child = ChildJvm.start(
        List.of(),
        System.getProperty("java.class.path"),
        List.of(language, country, other, "-Duser.timezone=Asia/Kolkata"),
        Main.class)) {
      List<String> said = child.end().lines().toList();

      assertThat(said.get(0)).isEqualTo(configuration().dref().toString());
      assertThat(tag).startsWith(said.get(1));
    }
  }
}
