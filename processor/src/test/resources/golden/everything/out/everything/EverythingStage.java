package everything;

import dev.stagewright.Store;
import dev.stagewright.build.ManualBuild;
import dev.stagewright.config.Codec;
import dev.stagewright.config.Codecs;
import dev.stagewright.config.ConfigReader;
import dev.stagewright.config.FieldVisitor;
import dev.stagewright.config.ParameterConstraint;
import dev.stagewright.config.StageType;
import dev.stagewright.config.Violations;
import dev.stagewright.ref.RefPath;
import dev.stagewright.spi.StageBuilder;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
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
  static final StageType TYPE = StageType.versioned("everything", Everything.class, "1");

  static final Codec<Color> COLOR = Codecs.enumOf(Color.class);

  static final Codec<Shape.Corner> CORNER = Codec.RecordBuilder.<Shape.Corner>start()
      .with("x", Codecs.DOUBLE, value -> value.x())
      .with("y", Codecs.DOUBLE, value -> value.y())
      .making(members -> new Shape.Corner(members.get("x", Codecs.DOUBLE),
          members.get("y", Codecs.DOUBLE)));

  static final Codec<Shape> SHAPE = Codec.RecordBuilder.<Shape>start()
      .with("corners", Codecs.list(CORNER), value -> value.corners())
      .with("color", COLOR, value -> value.color())
      .with("weight", Codecs.optional(Codecs.DOUBLE), value -> value.weight())
      .making(members -> new Shape(members.get("corners", Codecs.list(CORNER)),
          members.get("color", COLOR),
          members.get("weight", Codecs.optional(Codecs.DOUBLE))));

  static final Codec<Shape.Corner> CORNER_2 = Codec.RecordBuilder.<Shape.Corner>start()
      .with("x", Codecs.MEASURED_DOUBLE, value -> value.x())
      .with("y", Codecs.MEASURED_DOUBLE, value -> value.y())
      .making(members -> new Shape.Corner(members.get("x", Codecs.MEASURED_DOUBLE),
          members.get("y", Codecs.MEASURED_DOUBLE)));

  static final Codec<Shape> SHAPE_2 = Codec.RecordBuilder.<Shape>start()
      .with("corners", Codecs.list(CORNER_2), value -> value.corners())
      .with("color", COLOR, value -> value.color())
      .with("weight", Codecs.optional(Codecs.MEASURED_DOUBLE), value -> value.weight())
      .making(members -> new Shape(members.get("corners", Codecs.list(CORNER_2)),
          members.get("color", COLOR),
          members.get("weight", Codecs.optional(Codecs.MEASURED_DOUBLE))));

  private EverythingStage() {
  }

  /**
   * Starts a configuration.
   *
   * @return the first step; what has no default is asked for in turn
   */
  public static NeedsShape builder() {
    return new Builder();
  }

  /**
   * Starts from another configuration: whatever is not set again stays as it was.
   *
   * @param derivation the derivation to change
   * @return the builder
   */
  public static Builder from(EverythingDRef derivation) {
    return new Builder(derivation);
  }

  /**
   * Reads a configuration.
   *
   * @param reader what to read from
   * @return the derivation
   * @throws dev.stagewright.config.ConfigException if a value is missing, unknown, of a wrong type, or breaks a constraint
   */
  public static EverythingDRef read(ConfigReader reader) {
    return new Builder().read(reader);
  }

  /**
   * Reads a configuration from a JSON file, for which editors have a schema in the jar,
   * {@code META-INF/stagewright/everything.Everything.schema.json}.
   *
   * <p>Inputs are described in place; to mention a derivation by its name, give the store too.
   *
   * @param file an object of values: what is not there has its default
   * @return the derivation
   * @throws dev.stagewright.config.ConfigFileException naming file, line and column of all that is wrong
   */
  public static EverythingDRef fromJson(Path file) {
    return new Builder().read(EverythingStage.class, file);
  }

  /**
   * Reads a configuration from a JSON file, for which editors have a schema in the jar,
   * {@code META-INF/stagewright/everything.Everything.schema.json}.
   *
   * @param file an object of values: what is not there has its default
   * @param store what knows the derivations that the file mentions by their names
   * @return the derivation
   * @throws dev.stagewright.config.ConfigFileException naming file, line and column of all that is wrong
   */
  public static EverythingDRef fromJson(Path file, Store store) {
    return new Builder().read(EverythingStage.class, file, store);
  }

  /**
   * Opens a build to run by hand, as in JShell:
   *
   * <pre>{@code
   * var build = EverythingStage.begin(store, derivation);
   * build.stage().build(BuildContext.of(build.site()));
   * var rref = build.commit();
   * }</pre>
   *
   * @param store where it takes place
   * @param derivation what to build
   * @return the build, to be committed or closed
   * @throws dev.stagewright.build.RealizeException if what it needs cannot be realized
   */
  public static ManualBuild<Everything, EverythingRRef> begin(Store store,
      EverythingDRef derivation) {
    return store.begin(derivation, derivation.recipe());
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

  /**
   * A configuration of {@link Everything} in the making: defaults stand until they are set.
   */
  public static final class Builder extends StageBuilder<Everything, EverythingDRef, Builder> implements NeedsShape, NeedsInput, NeedsSource {
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
      super(EverythingStage.TYPE);
      values.otherShape = orEmpty(values.otherShape);
      values.ratio = orEmpty(values.ratio);
      values.numbers = orEmpty(values.numbers);
      values.table = orEmpty(values.table);
      values.colors = orEmpty(values.colors);
      values.corners = orEmpty(values.corners);
      refuseInitialiser("input", values.input);
      refuseInitialiser("maybeInput", values.maybeInput);
      refuseInitialiser("inputs", values.inputs);
      refuseInitialiser("source", values.source);
      refuseInitialiser("maybeSource", values.maybeSource);
      refuseInitialiser("sources", values.sources);
      refuseInitialiser("namedInputs", values.namedInputs);
      refuseInitialiser("namedSources", values.namedSources);
    }

    Builder(EverythingDRef derivation) {
      super(derivation);
      EverythingDRef.copy(derivation.values, values);
      this.input = derivation.input();
      this.maybeInput = derivation.maybeInput();
      this.inputs = derivation.inputs();
      this.source = derivation.source();
      this.maybeSource = derivation.maybeSource();
      this.sources = derivation.sources();
      this.namedInputs = derivation.namedInputs();
      this.namedSources = derivation.namedSources();
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
    public Builder shorter(@ParameterConstraint(atMost = "99") short shorter) {
      values.shorter = shorter;
      return this;
    }

    /**
     * Sets {@code number}.
     *
     * @param number the value
     * @return the builder
     */
    public Builder number(
        @ParameterConstraint(atLeast = "1") @ParameterConstraint(atMost = "10000000000") int number) {
      values.number = number;
      return this;
    }

    /**
     * Sets {@code large}.
     *
     * @param large the value
     * @return the builder
     */
    public Builder large(@ParameterConstraint(atLeast = "-9000000000") long large) {
      values.large = large;
      return this;
    }

    /**
     * Sets {@code fraction}.
     *
     * @param fraction the value
     * @return the builder
     */
    public Builder fraction(@ParameterConstraint(atMost = "0.5") float fraction) {
      values.fraction = fraction;
      return this;
    }

    /**
     * Sets {@code real}.
     *
     * @param real the value
     * @return the builder
     */
    public Builder real(@ParameterConstraint(greaterThan = "-1.5") double real) {
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
    public Builder boxedSmall(@ParameterConstraint(atLeast = "0") Byte boxedSmall) {
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
    public Builder boxedNumber(@ParameterConstraint(atLeast = "0.5") Integer boxedNumber) {
      values.boxedNumber = boxedNumber;
      return this;
    }

    /**
     * Sets {@code boxedLarge}.
     *
     * @param boxedLarge the value
     * @return the builder
     */
    public Builder boxedLarge(@ParameterConstraint(greaterThan = "0") Long boxedLarge) {
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
    public Builder text(
        @ParameterConstraint(notBlank = true) @ParameterConstraint(minSize = 2, maxSize = 9) @ParameterConstraint(matches = "[a-z]+", flags = Pattern.CASE_INSENSITIVE, message = "must be a word") String text) {
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
    public Builder integer(@ParameterConstraint(greaterThan = "0") BigInteger integer) {
      values.integer = integer;
      return this;
    }

    /**
     * Sets {@code decimal}.
     *
     * @param decimal the value
     * @return the builder
     */
    public Builder decimal(@ParameterConstraint(atMost = "1E+3") BigDecimal decimal) {
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

    @Override
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
    public Builder ratio(@ParameterConstraint(greaterThan = "0") double ratio) {
      values.ratio = Optional.of(ratio);
      return this;
    }

    /**
     * Sets {@code ratio}.
     *
     * @param ratio the value
     * @return the builder
     */
    public Builder ratio(@ParameterConstraint(greaterThan = "0") Optional<Double> ratio) {
      values.ratio = ratio;
      return this;
    }

    /**
     * Sets {@code numbers}.
     *
     * @param numbers the value
     * @return the builder
     */
    public Builder numbers(@ParameterConstraint(maxSize = 3) List<Integer> numbers) {
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
    public Builder corners(@ParameterConstraint(minSize = 1) Map<String, Shape.Corner> corners) {
      values.corners = corners;
      return this;
    }

    @Override
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

    @Override
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

    @Override
    public EverythingDRef instantiate() {
      EverythingDRef derivation = new EverythingDRef(this);
      Violations violations = new Violations(EverythingStage.TYPE);
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

    @Override
    protected void exchange(FieldVisitor with) {
      values.flag = with.value("flag", Codecs.BOOLEAN, values.flag);
      values.small = with.value("small", Codecs.BYTE, values.small);
      values.shorter = with.value("shorter", Codecs.SHORT, values.shorter);
      values.number = with.value("number", Codecs.INT, values.number);
      values.large = with.value("large", Codecs.LONG, values.large);
      values.fraction = with.value("fraction", Codecs.FLOAT, values.fraction);
      values.real = with.value("real", Codecs.DOUBLE, values.real);
      values.letter = with.value("letter", Codecs.CHAR, values.letter);
      values.boxedFlag = with.value("boxedFlag", Codecs.BOOLEAN, values.boxedFlag);
      values.boxedSmall = with.value("boxedSmall", Codecs.BYTE, values.boxedSmall);
      values.boxedShort = with.value("boxedShort", Codecs.SHORT, values.boxedShort);
      values.boxedNumber = with.value("boxedNumber", Codecs.INT, values.boxedNumber);
      values.boxedLarge = with.value("boxedLarge", Codecs.LONG, values.boxedLarge);
      values.boxedFraction = with.value("boxedFraction", Codecs.FLOAT, values.boxedFraction);
      values.boxedReal = with.value("boxedReal", Codecs.DOUBLE, values.boxedReal);
      values.boxedLetter = with.value("boxedLetter", Codecs.CHAR, values.boxedLetter);
      values.text = with.value("text", Codecs.STRING, values.text);
      values.color = with.value("color", EverythingStage.COLOR, values.color);
      values.integer = with.value("integer", Codecs.BIG_INTEGER, values.integer);
      values.decimal = with.value("decimal", Codecs.BIG_DECIMAL, values.decimal);
      values.uri = with.value("uri", Codecs.URI, values.uri);
      values.duration = with.value("duration", Codecs.DURATION, values.duration);
      values.period = with.value("period", Codecs.PERIOD, values.period);
      values.instant = with.value("instant", Codecs.INSTANT, values.instant);
      values.date = with.value("date", Codecs.LOCAL_DATE, values.date);
      values.time = with.value("time", Codecs.LOCAL_TIME, values.time);
      values.dateTime = with.value("dateTime", Codecs.LOCAL_DATE_TIME, values.dateTime);
      values.offsetDateTime = with.value("offsetDateTime", Codecs.OFFSET_DATE_TIME,
          values.offsetDateTime);
      values.offsetTime = with.value("offsetTime", Codecs.OFFSET_TIME, values.offsetTime);
      values.zoned = with.value("zoned", Codecs.ZONED_DATE_TIME, values.zoned);
      values.year = with.value("year", Codecs.YEAR, values.year);
      values.month = with.value("month", Codecs.YEAR_MONTH, values.month);
      values.day = with.value("day", Codecs.MONTH_DAY, values.day);
      values.zone = with.value("zone", Codecs.ZONE_ID, values.zone);
      values.offset = with.value("offset", Codecs.ZONE_OFFSET, values.offset);
      with.required("shape");
      values.shape = with.value("shape", EverythingStage.SHAPE, values.shape);
      values.otherShape = with.value("otherShape", Codecs.optional(EverythingStage.SHAPE),
          values.otherShape);
      values.ratio = with.value("ratio", Codecs.optional(Codecs.DOUBLE), values.ratio);
      values.numbers = with.value("numbers", Codecs.list(Codecs.INT), values.numbers);
      values.table = with.value("table", Codecs.list(Codecs.list(Codecs.STRING)), values.table);
      values.colors = with.value("colors", Codecs.set(EverythingStage.COLOR), values.colors);
      values.corners = with.value("corners", Codecs.map(EverythingStage.CORNER), values.corners);
      this.input = with.path("input", this.input);
      this.maybeInput = with.path("maybeInput", this.maybeInput);
      this.inputs = with.paths("inputs", this.inputs);
      this.source = with.stage("source", SourceDRef.class, SourceStage::read, this.source);
      this.maybeSource = with.stage("maybeSource", SourceDRef.class, SourceStage::read,
          this.maybeSource);
      this.sources = with.stages("sources", SourceDRef.class, SourceStage::read, this.sources);
      this.namedInputs = with.paths("namedInputs", this.namedInputs);
      this.namedSources = with.stages("namedSources", SourceDRef.class, SourceStage::read,
          this.namedSources);
    }
  }
}
