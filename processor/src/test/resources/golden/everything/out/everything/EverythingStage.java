package everything;

import dev.stagewright.Body;
import dev.stagewright.Store;
import dev.stagewright.config.Codecs;
import dev.stagewright.config.ConfigException;
import dev.stagewright.config.ConfigFileException;
import dev.stagewright.config.ConfigReader;
import dev.stagewright.config.ConfigWriter;
import dev.stagewright.config.Limit;
import dev.stagewright.config.StageType;
import dev.stagewright.config.Violations;
import dev.stagewright.load.StageLoader;
import dev.stagewright.match.Matcher;
import dev.stagewright.realize.OpenBuild;
import dev.stagewright.realize.RealizeException;
import dev.stagewright.ref.RefPath;
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
   * Starts from another configuration: whatever is not set again stays as it was.
   *
   * @param derivation the derivation to change
   * @return the builder
   */
  public static Builder from(EverythingDRef derivation) {
    Builder builder = new Builder();
    builder.values.flag = derivation.flag();
    builder.values.small = derivation.small();
    builder.values.shorter = derivation.shorter();
    builder.values.number = derivation.number();
    builder.values.large = derivation.large();
    builder.values.fraction = derivation.fraction();
    builder.values.real = derivation.real();
    builder.values.letter = derivation.letter();
    builder.values.boxedFlag = derivation.boxedFlag();
    builder.values.boxedSmall = derivation.boxedSmall();
    builder.values.boxedShort = derivation.boxedShort();
    builder.values.boxedNumber = derivation.boxedNumber();
    builder.values.boxedLarge = derivation.boxedLarge();
    builder.values.boxedFraction = derivation.boxedFraction();
    builder.values.boxedReal = derivation.boxedReal();
    builder.values.boxedLetter = derivation.boxedLetter();
    builder.values.text = derivation.text();
    builder.values.color = derivation.color();
    builder.values.integer = derivation.integer();
    builder.values.decimal = derivation.decimal();
    builder.values.uri = derivation.uri();
    builder.values.duration = derivation.duration();
    builder.values.period = derivation.period();
    builder.values.instant = derivation.instant();
    builder.values.date = derivation.date();
    builder.values.time = derivation.time();
    builder.values.dateTime = derivation.dateTime();
    builder.values.offsetDateTime = derivation.offsetDateTime();
    builder.values.offsetTime = derivation.offsetTime();
    builder.values.zoned = derivation.zoned();
    builder.values.year = derivation.year();
    builder.values.month = derivation.month();
    builder.values.day = derivation.day();
    builder.values.zone = derivation.zone();
    builder.values.offset = derivation.offset();
    builder.values.shape = derivation.shape();
    builder.values.otherShape = derivation.otherShape();
    builder.values.ratio = derivation.ratio();
    builder.values.numbers = derivation.numbers();
    builder.values.table = derivation.table();
    builder.values.colors = derivation.colors();
    builder.values.corners = derivation.corners();
    builder.input = derivation.input();
    builder.maybeInput = derivation.maybeInput();
    builder.inputs = derivation.inputs();
    builder.source = derivation.source();
    builder.maybeSource = derivation.maybeSource();
    builder.sources = derivation.sources();
    builder.namedInputs = derivation.namedInputs();
    builder.namedSources = derivation.namedSources();
    builder.type = derivation.configuration().type();
    builder.body = derivation.recipe.body;
    builder.matcher = derivation.recipe.matcher;
    return builder;
  }

  /**
   * Reads a configuration.
   *
   * @param reader what to read from
   * @return the derivation
   * @throws ConfigException if a value is missing, unknown, of a wrong type, or breaks a constraint
   */
  public static EverythingDRef read(ConfigReader reader) {
    Builder builder = new Builder();
    builder.values.flag = reader.value("flag", Codecs.BOOLEAN, builder.values.flag);
    builder.values.small = reader.value("small", Codecs.BYTE, builder.values.small);
    builder.values.shorter = reader.value("shorter", Codecs.SHORT, builder.values.shorter);
    builder.values.number = reader.value("number", Codecs.INT, builder.values.number);
    builder.values.large = reader.value("large", Codecs.LONG, builder.values.large);
    builder.values.fraction = reader.value("fraction", Codecs.FLOAT, builder.values.fraction);
    builder.values.real = reader.value("real", Codecs.DOUBLE, builder.values.real);
    builder.values.letter = reader.value("letter", Codecs.CHAR, builder.values.letter);
    builder.values.boxedFlag = reader.value("boxedFlag", Codecs.BOOLEAN, builder.values.boxedFlag);
    builder.values.boxedSmall = reader.value("boxedSmall", Codecs.BYTE, builder.values.boxedSmall);
    builder.values.boxedShort = reader.value("boxedShort", Codecs.SHORT, builder.values.boxedShort);
    builder.values.boxedNumber = reader.value("boxedNumber", Codecs.INT,
        builder.values.boxedNumber);
    builder.values.boxedLarge = reader.value("boxedLarge", Codecs.LONG, builder.values.boxedLarge);
    builder.values.boxedFraction = reader.value("boxedFraction", Codecs.FLOAT,
        builder.values.boxedFraction);
    builder.values.boxedReal = reader.value("boxedReal", Codecs.DOUBLE, builder.values.boxedReal);
    builder.values.boxedLetter = reader.value("boxedLetter", Codecs.CHAR,
        builder.values.boxedLetter);
    builder.values.text = reader.value("text", Codecs.STRING, builder.values.text);
    builder.values.color = reader.value("color", EverythingRecipe.COLOR, builder.values.color);
    builder.values.integer = reader.value("integer", Codecs.BIG_INTEGER, builder.values.integer);
    builder.values.decimal = reader.value("decimal", Codecs.BIG_DECIMAL, builder.values.decimal);
    builder.values.uri = reader.value("uri", Codecs.URI, builder.values.uri);
    builder.values.duration = reader.value("duration", Codecs.DURATION, builder.values.duration);
    builder.values.period = reader.value("period", Codecs.PERIOD, builder.values.period);
    builder.values.instant = reader.value("instant", Codecs.INSTANT, builder.values.instant);
    builder.values.date = reader.value("date", Codecs.LOCAL_DATE, builder.values.date);
    builder.values.time = reader.value("time", Codecs.LOCAL_TIME, builder.values.time);
    builder.values.dateTime = reader.value("dateTime", Codecs.LOCAL_DATE_TIME,
        builder.values.dateTime);
    builder.values.offsetDateTime = reader.value("offsetDateTime", Codecs.OFFSET_DATE_TIME,
        builder.values.offsetDateTime);
    builder.values.offsetTime = reader.value("offsetTime", Codecs.OFFSET_TIME,
        builder.values.offsetTime);
    builder.values.zoned = reader.value("zoned", Codecs.ZONED_DATE_TIME, builder.values.zoned);
    builder.values.year = reader.value("year", Codecs.YEAR, builder.values.year);
    builder.values.month = reader.value("month", Codecs.YEAR_MONTH, builder.values.month);
    builder.values.day = reader.value("day", Codecs.MONTH_DAY, builder.values.day);
    builder.values.zone = reader.value("zone", Codecs.ZONE_ID, builder.values.zone);
    builder.values.offset = reader.value("offset", Codecs.ZONE_OFFSET, builder.values.offset);
    builder.values.shape = reader.required("shape", EverythingRecipe.SHAPE, builder.values.shape);
    builder.values.otherShape = reader.value("otherShape", Codecs.optional(EverythingRecipe.SHAPE),
        builder.values.otherShape);
    builder.values.ratio = reader.value("ratio", Codecs.optional(Codecs.DOUBLE),
        builder.values.ratio);
    builder.values.numbers = reader.value("numbers", Codecs.list(Codecs.INT),
        builder.values.numbers);
    builder.values.table = reader.value("table", Codecs.list(Codecs.list(Codecs.STRING)),
        builder.values.table);
    builder.values.colors = reader.value("colors", Codecs.set(EverythingRecipe.COLOR),
        builder.values.colors);
    builder.values.corners = reader.value("corners", Codecs.map(EverythingRecipe.CORNER),
        builder.values.corners);
    builder.input = reader.input("input", reader.path());
    builder.maybeInput = reader.value("maybeInput", Codecs.optional(reader.path()),
        builder.maybeInput);
    builder.inputs = reader.value("inputs", Codecs.list(reader.path()), builder.inputs);
    builder.source = reader.input("source", reader.stage(SourceDRef.class, SourceStage::read));
    builder.maybeSource = reader.value("maybeSource",
        Codecs.optional(reader.stage(SourceDRef.class, SourceStage::read)), builder.maybeSource);
    builder.sources = reader.value("sources",
        Codecs.list(reader.stage(SourceDRef.class, SourceStage::read)), builder.sources);
    builder.namedInputs = reader.value("namedInputs", Codecs.map(reader.path()),
        builder.namedInputs);
    builder.namedSources = reader.value("namedSources",
        Codecs.map(reader.stage(SourceDRef.class, SourceStage::read)), builder.namedSources);
    return reader.finish(EverythingRecipe.TYPE, builder::instantiate);
  }

  /**
   * Reads a configuration from a JSON file, for which editors have a schema in the jar,
   * {@code META-INF/stagewright/everything.Everything.schema.json}.
   *
   * <p>Inputs are described in place; to mention a derivation by its name, give the store too.
   *
   * @param file an object of values: what is not there has its default
   * @return the derivation
   * @throws ConfigFileException naming file, line and column of all that is wrong
   */
  public static EverythingDRef fromJson(Path file) {
    return StageLoader.of(EverythingStage.class.getClassLoader()).read(file, EverythingStage::read);
  }

  /**
   * Reads a configuration from a JSON file, for which editors have a schema in the jar,
   * {@code META-INF/stagewright/everything.Everything.schema.json}.
   *
   * @param file an object of values: what is not there has its default
   * @param store what knows the derivations that the file mentions by their names
   * @return the derivation
   * @throws ConfigFileException naming file, line and column of all that is wrong
   */
  public static EverythingDRef fromJson(Path file, Store store) {
    return StageLoader.of(EverythingStage.class.getClassLoader(), store.contents())
        .read(file, EverythingStage::read);
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
   * @throws RealizeException if what it needs cannot be realized
   */
  public static OpenBuild<Everything, EverythingRRef> begin(Store store,
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

    StageType type = EverythingRecipe.TYPE;

    Body<Everything> body = EverythingRecipe.BODY;

    @Nullable Matcher matcher;

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
    public Builder shorter(@Limit(atMost = "99") short shorter) {
      values.shorter = shorter;
      return this;
    }

    /**
     * Sets {@code number}.
     *
     * @param number the value
     * @return the builder
     */
    public Builder number(@Limit(atLeast = "1") @Limit(atMost = "10000000000") int number) {
      values.number = number;
      return this;
    }

    /**
     * Sets {@code large}.
     *
     * @param large the value
     * @return the builder
     */
    public Builder large(@Limit(atLeast = "-9000000000") long large) {
      values.large = large;
      return this;
    }

    /**
     * Sets {@code fraction}.
     *
     * @param fraction the value
     * @return the builder
     */
    public Builder fraction(@Limit(atMost = "0.5") float fraction) {
      values.fraction = fraction;
      return this;
    }

    /**
     * Sets {@code real}.
     *
     * @param real the value
     * @return the builder
     */
    public Builder real(@Limit(greaterThan = "-1.5") double real) {
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
    public Builder boxedSmall(@Limit(atLeast = "0") Byte boxedSmall) {
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
    public Builder boxedNumber(@Limit(atLeast = "0.5") Integer boxedNumber) {
      values.boxedNumber = boxedNumber;
      return this;
    }

    /**
     * Sets {@code boxedLarge}.
     *
     * @param boxedLarge the value
     * @return the builder
     */
    public Builder boxedLarge(@Limit(greaterThan = "0") Long boxedLarge) {
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
        @Limit(notBlank = true) @Limit(minSize = 2, maxSize = 9) @Limit(matches = "[a-z]+", flags = Pattern.CASE_INSENSITIVE, message = "must be a word") String text) {
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
    public Builder integer(@Limit(greaterThan = "0") BigInteger integer) {
      values.integer = integer;
      return this;
    }

    /**
     * Sets {@code decimal}.
     *
     * @param decimal the value
     * @return the builder
     */
    public Builder decimal(@Limit(atMost = "1E+3") BigDecimal decimal) {
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
    public Builder ratio(@Limit(greaterThan = "0") double ratio) {
      values.ratio = Optional.of(ratio);
      return this;
    }

    /**
     * Sets {@code ratio}.
     *
     * @param ratio the value
     * @return the builder
     */
    public Builder ratio(@Limit(greaterThan = "0") Optional<Double> ratio) {
      values.ratio = ratio;
      return this;
    }

    /**
     * Sets {@code numbers}.
     *
     * @param numbers the value
     * @return the builder
     */
    public Builder numbers(@Limit(maxSize = 3) List<Integer> numbers) {
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
    public Builder corners(@Limit(minSize = 1) Map<String, Shape.Corner> corners) {
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
     * Puts another body in place of the stage's own: for tests of what is built from it. Its name
     * stands for the code, so that what it builds is never taken for the real thing.
     *
     * @param name the name of the body; not empty
     * @param body what builds
     * @return the builder
     * @throws ConfigException if the name is empty
     */
    public Builder building(String name, Body<Everything> body) {
      this.type = EverythingRecipe.TYPE.building(name);
      this.body = body;
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
