package everything;

import dev.stagewright.config.ConfigException;
import dev.stagewright.config.ConfigWriter;
import dev.stagewright.config.Violations;
import dev.stagewright.ref.RefPath;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
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
import java.util.regex.Pattern;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * Configures the stage {@link Everything}.
 *
 * <p>Takes every type that can be configured.
 *
 *  <p>The second paragraph of its description has a list:
 *
 *  <ul>
 *    <li>of {@code Color}s
 *    <li>and shapes
 *  </ul>
 */
@Generated("dev.stagewright.processor.StageProcessor")
@NullMarked
public final class EverythingStage {
  private EverythingStage() {
  }

  /**
   * Starts a configuration.
   *
   * @return the first step; what has no default is asked for in turn
   */
  public static NeedsShape builder() {
    return new Steps();
  }

  /**
   * Asks for {@code shape}.
   */
  public interface NeedsShape {
    /**
     * The shape to draw, which nobody can guess.
     *
     * @param shape the value
     * @return the next step
     */
    NeedsInput shape(Shape shape);
  }

  /**
   * Asks for {@code input}.
   */
  public interface NeedsInput {
    /**
     * Sets {@code input}.
     *
     * @param input the value
     * @return the next step
     */
    NeedsSource input(RefPath input);
  }

  /**
   * Asks for {@code source}.
   */
  public interface NeedsSource {
    /**
     * Sets {@code source}.
     *
     * @param source the value
     * @return the builder
     */
    Builder source(SourceDRef source);
  }

  private static final class Steps implements NeedsShape, NeedsInput, NeedsSource {
    private final Builder builder = new Builder();

    @Override
    public NeedsInput shape(Shape shape) {
      builder.values.shape = shape;
      return this;
    }

    @Override
    public NeedsSource input(RefPath input) {
      builder.input = input;
      return this;
    }

    @Override
    public Builder source(SourceDRef source) {
      builder.source = source;
      return builder;
    }
  }

  /**
   * A configuration of {@link Everything} in the making: defaults stand until they are set.
   */
  public static final class Builder {
    final Everything values = new Everything();

    @Nullable RefPath input;

    Optional<RefPath> maybeInput = Optional.empty();

    List<RefPath> inputs = List.of();

    @Nullable SourceDRef source;

    Optional<SourceDRef> maybeSource = Optional.empty();

    List<SourceDRef> sources = List.of();

    Map<String, RefPath> namedInputs = Map.of();

    Map<String, SourceDRef> namedSources = Map.of();

    Builder() {
      if (values.otherShape == null) {
        values.otherShape = Optional.empty();
      }
      if (values.ratio == null) {
        values.ratio = Optional.empty();
      }
      if (values.numbers == null) {
        values.numbers = List.of();
      }
      if (values.table == null) {
        values.table = List.of();
      }
      if (values.colors == null) {
        values.colors = Set.of();
      }
      if (values.corners == null) {
        values.corners = Map.of();
      }
      ConfigWriter.refuseInitialiser(EverythingRecipe.TYPE, "input", values.input);
      ConfigWriter.refuseInitialiser(EverythingRecipe.TYPE, "maybeInput", values.maybeInput);
      ConfigWriter.refuseInitialiser(EverythingRecipe.TYPE, "inputs", values.inputs);
      ConfigWriter.refuseInitialiser(EverythingRecipe.TYPE, "source", values.source);
      ConfigWriter.refuseInitialiser(EverythingRecipe.TYPE, "maybeSource", values.maybeSource);
      ConfigWriter.refuseInitialiser(EverythingRecipe.TYPE, "sources", values.sources);
      ConfigWriter.refuseInitialiser(EverythingRecipe.TYPE, "namedInputs", values.namedInputs);
      ConfigWriter.refuseInitialiser(EverythingRecipe.TYPE, "namedSources", values.namedSources);
    }

    /**
     * Sets {@code flag}.
     *
     * @param flag the value
     * @return the builder
     */
    public Builder flag(boolean flag) {
      values.flag = flag;
      return this;
    }

    /**
     * Sets {@code small}.
     *
     * @param small the value
     * @return the builder
     */
    public Builder small(byte small) {
      values.small = small;
      return this;
    }

    /**
     * Sets {@code shorter}.
     *
     * @param shorter the value
     * @return the builder
     */
    public Builder shorter(short shorter) {
      values.shorter = shorter;
      return this;
    }

    /**
     * Sets {@code number}.
     *
     * @param number the value
     * @return the builder
     */
    public Builder number(int number) {
      values.number = number;
      return this;
    }

    /**
     * Sets {@code large}.
     *
     * @param large the value
     * @return the builder
     */
    public Builder large(long large) {
      values.large = large;
      return this;
    }

    /**
     * Sets {@code fraction}.
     *
     * @param fraction the value
     * @return the builder
     */
    public Builder fraction(float fraction) {
      values.fraction = fraction;
      return this;
    }

    /**
     * Sets {@code real}.
     *
     * @param real the value
     * @return the builder
     */
    public Builder real(double real) {
      values.real = real;
      return this;
    }

    /**
     * Sets {@code letter}.
     *
     * @param letter the value
     * @return the builder
     */
    public Builder letter(char letter) {
      values.letter = letter;
      return this;
    }

    /**
     * Sets {@code boxedFlag}.
     *
     * @param boxedFlag the value
     * @return the builder
     */
    public Builder boxedFlag(Boolean boxedFlag) {
      values.boxedFlag = boxedFlag;
      return this;
    }

    /**
     * Sets {@code boxedSmall}.
     *
     * @param boxedSmall the value
     * @return the builder
     */
    public Builder boxedSmall(Byte boxedSmall) {
      values.boxedSmall = boxedSmall;
      return this;
    }

    /**
     * Sets {@code boxedShort}.
     *
     * @param boxedShort the value
     * @return the builder
     */
    public Builder boxedShort(Short boxedShort) {
      values.boxedShort = boxedShort;
      return this;
    }

    /**
     * Sets {@code boxedNumber}.
     *
     * @param boxedNumber the value
     * @return the builder
     */
    public Builder boxedNumber(Integer boxedNumber) {
      values.boxedNumber = boxedNumber;
      return this;
    }

    /**
     * Sets {@code boxedLarge}.
     *
     * @param boxedLarge the value
     * @return the builder
     */
    public Builder boxedLarge(Long boxedLarge) {
      values.boxedLarge = boxedLarge;
      return this;
    }

    /**
     * Sets {@code boxedFraction}.
     *
     * @param boxedFraction the value
     * @return the builder
     */
    public Builder boxedFraction(Float boxedFraction) {
      values.boxedFraction = boxedFraction;
      return this;
    }

    /**
     * Sets {@code boxedReal}.
     *
     * @param boxedReal the value
     * @return the builder
     */
    public Builder boxedReal(Double boxedReal) {
      values.boxedReal = boxedReal;
      return this;
    }

    /**
     * Sets {@code boxedLetter}.
     *
     * @param boxedLetter the value
     * @return the builder
     */
    public Builder boxedLetter(Character boxedLetter) {
      values.boxedLetter = boxedLetter;
      return this;
    }

    /**
     * Sets {@code text}.
     *
     * @param text the value
     * @return the builder
     */
    public Builder text(String text) {
      values.text = text;
      return this;
    }

    /**
     * Sets {@code color}.
     *
     * @param color the value
     * @return the builder
     */
    public Builder color(Color color) {
      values.color = color;
      return this;
    }

    /**
     * Sets {@code integer}.
     *
     * @param integer the value
     * @return the builder
     */
    public Builder integer(BigInteger integer) {
      values.integer = integer;
      return this;
    }

    /**
     * Sets {@code decimal}.
     *
     * @param decimal the value
     * @return the builder
     */
    public Builder decimal(BigDecimal decimal) {
      values.decimal = decimal;
      return this;
    }

    /**
     * Sets {@code uri}.
     *
     * @param uri the value
     * @return the builder
     */
    public Builder uri(URI uri) {
      values.uri = uri;
      return this;
    }

    /**
     * Sets {@code duration}.
     *
     * @param duration the value
     * @return the builder
     */
    public Builder duration(Duration duration) {
      values.duration = duration;
      return this;
    }

    /**
     * Sets {@code period}.
     *
     * @param period the value
     * @return the builder
     */
    public Builder period(Period period) {
      values.period = period;
      return this;
    }

    /**
     * Sets {@code instant}.
     *
     * @param instant the value
     * @return the builder
     */
    public Builder instant(Instant instant) {
      values.instant = instant;
      return this;
    }

    /**
     * Sets {@code date}.
     *
     * @param date the value
     * @return the builder
     */
    public Builder date(LocalDate date) {
      values.date = date;
      return this;
    }

    /**
     * Sets {@code time}.
     *
     * @param time the value
     * @return the builder
     */
    public Builder time(LocalTime time) {
      values.time = time;
      return this;
    }

    /**
     * Sets {@code dateTime}.
     *
     * @param dateTime the value
     * @return the builder
     */
    public Builder dateTime(LocalDateTime dateTime) {
      values.dateTime = dateTime;
      return this;
    }

    /**
     * Sets {@code offsetDateTime}.
     *
     * @param offsetDateTime the value
     * @return the builder
     */
    public Builder offsetDateTime(OffsetDateTime offsetDateTime) {
      values.offsetDateTime = offsetDateTime;
      return this;
    }

    /**
     * Sets {@code offsetTime}.
     *
     * @param offsetTime the value
     * @return the builder
     */
    public Builder offsetTime(OffsetTime offsetTime) {
      values.offsetTime = offsetTime;
      return this;
    }

    /**
     * Sets {@code zoned}.
     *
     * @param zoned the value
     * @return the builder
     */
    public Builder zoned(ZonedDateTime zoned) {
      values.zoned = zoned;
      return this;
    }

    /**
     * Sets {@code year}.
     *
     * @param year the value
     * @return the builder
     */
    public Builder year(Year year) {
      values.year = year;
      return this;
    }

    /**
     * Sets {@code month}.
     *
     * @param month the value
     * @return the builder
     */
    public Builder month(YearMonth month) {
      values.month = month;
      return this;
    }

    /**
     * Sets {@code day}.
     *
     * @param day the value
     * @return the builder
     */
    public Builder day(MonthDay day) {
      values.day = day;
      return this;
    }

    /**
     * Sets {@code zone}.
     *
     * @param zone the value
     * @return the builder
     */
    public Builder zone(ZoneId zone) {
      values.zone = zone;
      return this;
    }

    /**
     * Sets {@code offset}.
     *
     * @param offset the value
     * @return the builder
     */
    public Builder offset(ZoneOffset offset) {
      values.offset = offset;
      return this;
    }

    /**
     * The shape to draw, which nobody can guess.
     *
     * @param shape the value
     * @return the builder
     */
    public Builder shape(Shape shape) {
      values.shape = shape;
      return this;
    }

    /**
     * Sets {@code otherShape}.
     *
     * @param otherShape the value
     * @return the builder
     */
    public Builder otherShape(Shape otherShape) {
      values.otherShape = Optional.of(otherShape);
      return this;
    }

    /**
     * Sets {@code otherShape}.
     *
     * @param otherShape the value
     * @return the builder
     */
    public Builder otherShape(Optional<Shape> otherShape) {
      values.otherShape = otherShape;
      return this;
    }

    /**
     * Sets {@code ratio}.
     *
     * @param ratio the value
     * @return the builder
     */
    public Builder ratio(double ratio) {
      values.ratio = Optional.of(ratio);
      return this;
    }

    /**
     * Sets {@code ratio}.
     *
     * @param ratio the value
     * @return the builder
     */
    public Builder ratio(Optional<Double> ratio) {
      values.ratio = ratio;
      return this;
    }

    /**
     * Sets {@code numbers}.
     *
     * @param numbers the value
     * @return the builder
     */
    public Builder numbers(List<Integer> numbers) {
      values.numbers = numbers;
      return this;
    }

    /**
     * Sets {@code table}.
     *
     * @param table the value
     * @return the builder
     */
    public Builder table(List<List<String>> table) {
      values.table = table;
      return this;
    }

    /**
     * Sets {@code colors}.
     *
     * @param colors the value
     * @return the builder
     */
    public Builder colors(Set<Color> colors) {
      values.colors = colors;
      return this;
    }

    /**
     * Sets {@code corners}.
     *
     * @param corners the value
     * @return the builder
     */
    public Builder corners(Map<String, Shape.Corner> corners) {
      values.corners = corners;
      return this;
    }

    /**
     * Sets {@code input}.
     *
     * @param input the value
     * @return the builder
     */
    public Builder input(RefPath input) {
      this.input = input;
      return this;
    }

    /**
     * Sets {@code maybeInput}.
     *
     * @param maybeInput the value
     * @return the builder
     */
    public Builder maybeInput(RefPath maybeInput) {
      this.maybeInput = Optional.of(maybeInput);
      return this;
    }

    /**
     * Sets {@code maybeInput}.
     *
     * @param maybeInput the value
     * @return the builder
     */
    public Builder maybeInput(Optional<RefPath> maybeInput) {
      this.maybeInput = maybeInput;
      return this;
    }

    /**
     * Sets {@code inputs}.
     *
     * @param inputs the value
     * @return the builder
     */
    public Builder inputs(List<RefPath> inputs) {
      this.inputs = inputs;
      return this;
    }

    /**
     * Sets {@code source}.
     *
     * @param source the value
     * @return the builder
     */
    public Builder source(SourceDRef source) {
      this.source = source;
      return this;
    }

    /**
     * Sets {@code maybeSource}.
     *
     * @param maybeSource the value
     * @return the builder
     */
    public Builder maybeSource(SourceDRef maybeSource) {
      this.maybeSource = Optional.of(maybeSource);
      return this;
    }

    /**
     * Sets {@code maybeSource}.
     *
     * @param maybeSource the value
     * @return the builder
     */
    public Builder maybeSource(Optional<SourceDRef> maybeSource) {
      this.maybeSource = maybeSource;
      return this;
    }

    /**
     * Sets {@code sources}.
     *
     * @param sources the value
     * @return the builder
     */
    public Builder sources(List<SourceDRef> sources) {
      this.sources = sources;
      return this;
    }

    /**
     * Sets {@code namedInputs}.
     *
     * @param namedInputs the value
     * @return the builder
     */
    public Builder namedInputs(Map<String, RefPath> namedInputs) {
      this.namedInputs = namedInputs;
      return this;
    }

    /**
     * Sets {@code namedSources}.
     *
     * @param namedSources the value
     * @return the builder
     */
    public Builder namedSources(Map<String, SourceDRef> namedSources) {
      this.namedSources = namedSources;
      return this;
    }

    /**
     * Ends the configuration. Touches no store.
     *
     * @return the derivation
     * @throws ConfigException if a value is missing or breaks a constraint
     */
    public EverythingDRef instantiate() {
      EverythingDRef derivation = new EverythingDRef(this);
      Violations violations = new Violations(EverythingRecipe.TYPE);
      violations.check(derivation.shorter() <= 99, "shorter", derivation.shorter(),
          "must be at most 99");
      violations.check(derivation.number() >= 1, "number", derivation.number(),
          "must be at least 1");
      violations.check(derivation.number() <= 10000000000L, "number", derivation.number(),
          "must be at most 10000000000");
      violations.check(derivation.large() >= -9000000000L, "large", derivation.large(),
          "must be at least -9000000000");
      violations.check(derivation.fraction() <= 0.5f, "fraction", derivation.fraction(),
          "must be at most 0.5");
      violations.check(derivation.real() > -1.5, "real", derivation.real(),
          "must be greater than -1.5");
      violations.check(derivation.boxedSmall() >= 0, "boxedSmall", derivation.boxedSmall(),
          "must be at least 0");
      violations.check(
          BigDecimal.valueOf(derivation.boxedNumber()).compareTo(new BigDecimal("0.5")) >= 0,
          "boxedNumber", derivation.boxedNumber(), "must be at least 0.5");
      violations.check(derivation.boxedLarge() > 0, "boxedLarge", derivation.boxedLarge(),
          "must be greater than 0");
      violations.check(!derivation.text().isBlank(), "text", derivation.text(),
          "must not be blank");
      violations.check(derivation.text().length() >= 2 && derivation.text().length() <= 9, "text",
          derivation.text(), "must have a size from 2 to 9");
      violations.check(
          Pattern.compile("[a-z]+", Pattern.CASE_INSENSITIVE).matcher(derivation.text()).matches(),
          "text", derivation.text(), "must be a word");
      violations.check(derivation.integer().compareTo(BigInteger.ZERO) > 0, "integer",
          derivation.integer(), "must be greater than 0");
      violations.check(derivation.decimal().compareTo(new BigDecimal("1E+3")) <= 0, "decimal",
          derivation.decimal(), "must be at most 1000");
      violations.check(derivation.ratio().stream().allMatch(value -> value > 0.0), "ratio",
          derivation.ratio(), "must be greater than 0");
      violations.check(derivation.numbers().size() <= 3, "numbers", derivation.numbers(),
          "must have a size of at most 3");
      violations.check(derivation.corners().size() >= 1, "corners", derivation.corners(),
          "must have a size of at least 1");
      violations.refuse();
      return derivation;
    }
  }
}
