package everything;

import dev.stagewright.Build;
import dev.stagewright.BuildContext;
import dev.stagewright.Config;
import dev.stagewright.Output;
import dev.stagewright.Stage;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Takes every type that can be configured.
 *
 * <p>The second paragraph of its description has a list:
 *
 * <ul>
 *   <li>of {@link Color}s
 *   <li>and {@linkplain Shape shapes}
 * </ul>
 *
 * @see Source
 */
@Stage(name = "everything", version = "1", tracks = {})
public class Everything {
  @Config boolean flag = true;
  @Config byte small = 1;
  @Config @Max(99) short shorter = 2;
  @Config @Min(1) @Max(10_000_000_000L) int number = 3;
  @Config @Min(-9_000_000_000L) long large = 9_007_199_254_740_993L;
  @Config @DecimalMax("0.5") float fraction = 0.5f;
  @Config @DecimalMin(value = "-1.5", inclusive = false) double real = -0.0;
  @Config char letter = 'ä';
  @Config Boolean boxedFlag = false;
  @Config @PositiveOrZero Byte boxedSmall = 0;
  @Config Short boxedShort = 1;
  @Config @DecimalMin("0.5") Integer boxedNumber = 2;
  @Config @Positive Long boxedLarge = 3L;
  @Config Float boxedFraction = 4f;
  @Config Double boxedReal = 5.0;
  @Config Character boxedLetter = '6';

  @Config
  @NotBlank
  @Size(min = 2, max = 9)
  @Pattern(regexp = "[a-z]+", flags = Pattern.Flag.CASE_INSENSITIVE, message = "must be a word")
  String text = "Text";

  @Config Color color = Color.GREEN;
  @Config @Positive BigInteger integer = BigInteger.TEN;
  @Config @DecimalMax("1e3") BigDecimal decimal = new BigDecimal("1.50");
  @Config URI uri = URI.create("https://example.org/a?b#c");
  @Config Duration duration = Duration.ofMinutes(90);
  @Config Period period = Period.ofMonths(3);
  @Config Instant instant = Instant.EPOCH;
  @Config LocalDate date = LocalDate.of(2026, 1, 2);
  @Config LocalTime time = LocalTime.of(3, 4);
  @Config LocalDateTime dateTime = LocalDateTime.of(2026, 1, 2, 3, 4);
  @Config OffsetDateTime offsetDateTime = OffsetDateTime.of(2026, 1, 2, 3, 4, 0, 0, ZoneOffset.UTC);
  @Config OffsetTime offsetTime = OffsetTime.of(3, 4, 5, 0, ZoneOffset.UTC);
  @Config ZonedDateTime zoned = ZonedDateTime.of(2026, 7, 1, 0, 0, 0, 0, ZoneId.of("Europe/Paris"));
  @Config Year year = Year.of(2026);
  @Config YearMonth month = YearMonth.of(2026, 7);
  @Config MonthDay day = MonthDay.of(2, 29);
  @Config ZoneId zone = ZoneId.of("Asia/Tokyo");
  @Config ZoneOffset offset = ZoneOffset.ofHours(-3);

  /** The shape to draw, which nobody can guess. */
  @Config(required = true) Shape shape;

  @Config Optional<Shape> otherShape;
  @Config @Positive Optional<Double> ratio;
  @Config @Size(max = 3) List<Integer> numbers;
  @Config List<List<String>> table = List.of(List.of("a", "b"), List.of());
  @Config Set<Color> colors;
  @Config @Size(min = 1) Map<String, Shape.Corner> corners = Map.of("origin", new Shape.Corner(0, 0));

  @Config Path input;
  @Config Optional<Path> maybeInput;
  @Config List<Path> inputs;
  @Config Source source;
  @Config Optional<Source> maybeSource;
  @Config List<Source> sources;
  @Config Map<String, Path> namedInputs;
  @Config Map<String, Source> namedSources;

  /** A summary of {@linkplain #shape the shape} and all the others. */
  @Output("out/summary.txt")
  Path summary;

  @Output("pictures")
  Path pictures;

  @Output double loss;
  @Output Shape drawn;
  @Output List<Float> losses;

  @Build
  void build(BuildContext context) throws IOException {
    List<String> texts = new java.util.ArrayList<>();
    texts.add(Files.readString(input));
    texts.add(maybeInput.isPresent() ? Files.readString(maybeInput.get()) : "none");
    for (Path path : inputs) {
      texts.add(Files.readString(path));
    }
    texts.add(source.text + source.length + Files.readString(source.file));
    texts.add(maybeSource.map(found -> found.text).orElse("none"));
    sources.forEach(found -> texts.add(found.text));
    for (Path path : namedInputs.values()) {
      texts.add(Files.readString(path));
    }
    namedSources.forEach((name, found) -> texts.add(name + found.text));
    texts.add("real " + real);
    Files.write(summary, texts);
    Files.createDirectory(pictures);
    loss = Double.NaN;
    drawn = shape;
    losses = List.of(0.5f, Float.POSITIVE_INFINITY);
  }
}
