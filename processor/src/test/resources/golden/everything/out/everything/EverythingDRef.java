package everything;

import dev.stagewright.config.Codecs;
import dev.stagewright.config.ConfigWriter;
import dev.stagewright.config.Configuration;
import dev.stagewright.match.Matcher;
import dev.stagewright.match.Matchers;
import dev.stagewright.realize.Derivation;
import dev.stagewright.realize.Recipe;
import dev.stagewright.ref.RefPath;
import dev.stagewright.ref.RelativePath;
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
import java.util.function.UnaryOperator;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * A derivation of {@link Everything}: the stage with one configuration.
 */
@Generated("dev.stagewright.processor.StageProcessor")
@NullMarked
public final class EverythingDRef implements Derivation<EverythingRRef> {
  private final boolean flag;

  private final byte small;

  private final short shorter;

  private final int number;

  private final long large;

  private final float fraction;

  private final double real;

  private final char letter;

  private final Boolean boxedFlag;

  private final Byte boxedSmall;

  private final Short boxedShort;

  private final Integer boxedNumber;

  private final Long boxedLarge;

  private final Float boxedFraction;

  private final Double boxedReal;

  private final Character boxedLetter;

  private final String text;

  private final Color color;

  private final BigInteger integer;

  private final BigDecimal decimal;

  private final URI uri;

  private final Duration duration;

  private final Period period;

  private final Instant instant;

  private final LocalDate date;

  private final LocalTime time;

  private final LocalDateTime dateTime;

  private final OffsetDateTime offsetDateTime;

  private final OffsetTime offsetTime;

  private final ZonedDateTime zoned;

  private final Year year;

  private final YearMonth month;

  private final MonthDay day;

  private final ZoneId zone;

  private final ZoneOffset offset;

  private final Shape shape;

  private final Optional<Shape> otherShape;

  private final Optional<Double> ratio;

  private final List<Integer> numbers;

  private final List<List<String>> table;

  private final Set<Color> colors;

  private final Map<String, Shape.Corner> corners;

  private final RefPath input;

  private final Optional<RefPath> maybeInput;

  private final List<RefPath> inputs;

  private final SourceDRef source;

  private final Optional<SourceDRef> maybeSource;

  private final List<SourceDRef> sources;

  private final Map<String, RefPath> namedInputs;

  private final Map<String, SourceDRef> namedSources;

  private final Configuration configuration;

  final EverythingRecipe recipe;

  EverythingDRef(EverythingStage.Builder builder) {
    ConfigWriter config = new ConfigWriter(builder.type);
    this.flag = config.value("flag", Codecs.BOOLEAN, builder.values.flag);
    this.small = config.value("small", Codecs.BYTE, builder.values.small);
    this.shorter = config.value("shorter", Codecs.SHORT, builder.values.shorter);
    this.number = config.value("number", Codecs.INT, builder.values.number);
    this.large = config.value("large", Codecs.LONG, builder.values.large);
    this.fraction = config.value("fraction", Codecs.FLOAT, builder.values.fraction);
    this.real = config.value("real", Codecs.DOUBLE, builder.values.real);
    this.letter = config.value("letter", Codecs.CHAR, builder.values.letter);
    this.boxedFlag = config.value("boxedFlag", Codecs.BOOLEAN, builder.values.boxedFlag);
    this.boxedSmall = config.value("boxedSmall", Codecs.BYTE, builder.values.boxedSmall);
    this.boxedShort = config.value("boxedShort", Codecs.SHORT, builder.values.boxedShort);
    this.boxedNumber = config.value("boxedNumber", Codecs.INT, builder.values.boxedNumber);
    this.boxedLarge = config.value("boxedLarge", Codecs.LONG, builder.values.boxedLarge);
    this.boxedFraction = config.value("boxedFraction", Codecs.FLOAT, builder.values.boxedFraction);
    this.boxedReal = config.value("boxedReal", Codecs.DOUBLE, builder.values.boxedReal);
    this.boxedLetter = config.value("boxedLetter", Codecs.CHAR, builder.values.boxedLetter);
    this.text = config.value("text", Codecs.STRING, builder.values.text);
    this.color = config.value("color", EverythingRecipe.COLOR, builder.values.color);
    this.integer = config.value("integer", Codecs.BIG_INTEGER, builder.values.integer);
    this.decimal = config.value("decimal", Codecs.BIG_DECIMAL, builder.values.decimal);
    this.uri = config.value("uri", Codecs.URI, builder.values.uri);
    this.duration = config.value("duration", Codecs.DURATION, builder.values.duration);
    this.period = config.value("period", Codecs.PERIOD, builder.values.period);
    this.instant = config.value("instant", Codecs.INSTANT, builder.values.instant);
    this.date = config.value("date", Codecs.LOCAL_DATE, builder.values.date);
    this.time = config.value("time", Codecs.LOCAL_TIME, builder.values.time);
    this.dateTime = config.value("dateTime", Codecs.LOCAL_DATE_TIME, builder.values.dateTime);
    this.offsetDateTime = config.value("offsetDateTime", Codecs.OFFSET_DATE_TIME,
        builder.values.offsetDateTime);
    this.offsetTime = config.value("offsetTime", Codecs.OFFSET_TIME, builder.values.offsetTime);
    this.zoned = config.value("zoned", Codecs.ZONED_DATE_TIME, builder.values.zoned);
    this.year = config.value("year", Codecs.YEAR, builder.values.year);
    this.month = config.value("month", Codecs.YEAR_MONTH, builder.values.month);
    this.day = config.value("day", Codecs.MONTH_DAY, builder.values.day);
    this.zone = config.value("zone", Codecs.ZONE_ID, builder.values.zone);
    this.offset = config.value("offset", Codecs.ZONE_OFFSET, builder.values.offset);
    this.shape = config.value("shape", EverythingRecipe.SHAPE, builder.values.shape);
    this.otherShape = config.value("otherShape", Codecs.optional(EverythingRecipe.SHAPE),
        builder.values.otherShape);
    this.ratio = config.value("ratio", Codecs.optional(Codecs.DOUBLE), builder.values.ratio);
    this.numbers = config.value("numbers", Codecs.list(Codecs.INT), builder.values.numbers);
    this.table = config.value("table", Codecs.list(Codecs.list(Codecs.STRING)),
        builder.values.table);
    this.colors = config.value("colors", Codecs.set(EverythingRecipe.COLOR), builder.values.colors);
    this.corners = config.value("corners", Codecs.map(EverythingRecipe.CORNER),
        builder.values.corners);
    this.input = config.path("input", builder.input);
    this.maybeInput = config.path("maybeInput", builder.maybeInput);
    this.inputs = config.paths("inputs", builder.inputs);
    this.source = config.stage("source", builder.source);
    this.maybeSource = config.stage("maybeSource", builder.maybeSource);
    this.sources = config.stages("sources", builder.sources);
    this.namedInputs = config.paths("namedInputs", builder.namedInputs);
    this.namedSources = config.stages("namedSources", builder.namedSources);
    this.configuration = config.finish();
    this.recipe = new EverythingRecipe(this, builder);
  }

  /**
   * The configured {@code flag}.
   *
   * @return the configured value
   */
  public boolean flag() {
    return flag;
  }

  /**
   * The configured {@code small}.
   *
   * @return the configured value
   */
  public byte small() {
    return small;
  }

  /**
   * The configured {@code shorter}.
   *
   * @return the configured value
   */
  public short shorter() {
    return shorter;
  }

  /**
   * The configured {@code number}.
   *
   * @return the configured value
   */
  public int number() {
    return number;
  }

  /**
   * The configured {@code large}.
   *
   * @return the configured value
   */
  public long large() {
    return large;
  }

  /**
   * The configured {@code fraction}.
   *
   * @return the configured value
   */
  public float fraction() {
    return fraction;
  }

  /**
   * The configured {@code real}.
   *
   * @return the configured value
   */
  public double real() {
    return real;
  }

  /**
   * The configured {@code letter}.
   *
   * @return the configured value
   */
  public char letter() {
    return letter;
  }

  /**
   * The configured {@code boxedFlag}.
   *
   * @return the configured value
   */
  public Boolean boxedFlag() {
    return boxedFlag;
  }

  /**
   * The configured {@code boxedSmall}.
   *
   * @return the configured value
   */
  public Byte boxedSmall() {
    return boxedSmall;
  }

  /**
   * The configured {@code boxedShort}.
   *
   * @return the configured value
   */
  public Short boxedShort() {
    return boxedShort;
  }

  /**
   * The configured {@code boxedNumber}.
   *
   * @return the configured value
   */
  public Integer boxedNumber() {
    return boxedNumber;
  }

  /**
   * The configured {@code boxedLarge}.
   *
   * @return the configured value
   */
  public Long boxedLarge() {
    return boxedLarge;
  }

  /**
   * The configured {@code boxedFraction}.
   *
   * @return the configured value
   */
  public Float boxedFraction() {
    return boxedFraction;
  }

  /**
   * The configured {@code boxedReal}.
   *
   * @return the configured value
   */
  public Double boxedReal() {
    return boxedReal;
  }

  /**
   * The configured {@code boxedLetter}.
   *
   * @return the configured value
   */
  public Character boxedLetter() {
    return boxedLetter;
  }

  /**
   * The configured {@code text}.
   *
   * @return the configured value
   */
  public String text() {
    return text;
  }

  /**
   * The configured {@code color}.
   *
   * @return the configured value
   */
  public Color color() {
    return color;
  }

  /**
   * The configured {@code integer}.
   *
   * @return the configured value
   */
  public BigInteger integer() {
    return integer;
  }

  /**
   * The configured {@code decimal}.
   *
   * @return the configured value
   */
  public BigDecimal decimal() {
    return decimal;
  }

  /**
   * The configured {@code uri}.
   *
   * @return the configured value
   */
  public URI uri() {
    return uri;
  }

  /**
   * The configured {@code duration}.
   *
   * @return the configured value
   */
  public Duration duration() {
    return duration;
  }

  /**
   * The configured {@code period}.
   *
   * @return the configured value
   */
  public Period period() {
    return period;
  }

  /**
   * The configured {@code instant}.
   *
   * @return the configured value
   */
  public Instant instant() {
    return instant;
  }

  /**
   * The configured {@code date}.
   *
   * @return the configured value
   */
  public LocalDate date() {
    return date;
  }

  /**
   * The configured {@code time}.
   *
   * @return the configured value
   */
  public LocalTime time() {
    return time;
  }

  /**
   * The configured {@code dateTime}.
   *
   * @return the configured value
   */
  public LocalDateTime dateTime() {
    return dateTime;
  }

  /**
   * The configured {@code offsetDateTime}.
   *
   * @return the configured value
   */
  public OffsetDateTime offsetDateTime() {
    return offsetDateTime;
  }

  /**
   * The configured {@code offsetTime}.
   *
   * @return the configured value
   */
  public OffsetTime offsetTime() {
    return offsetTime;
  }

  /**
   * The configured {@code zoned}.
   *
   * @return the configured value
   */
  public ZonedDateTime zoned() {
    return zoned;
  }

  /**
   * The configured {@code year}.
   *
   * @return the configured value
   */
  public Year year() {
    return year;
  }

  /**
   * The configured {@code month}.
   *
   * @return the configured value
   */
  public YearMonth month() {
    return month;
  }

  /**
   * The configured {@code day}.
   *
   * @return the configured value
   */
  public MonthDay day() {
    return day;
  }

  /**
   * The configured {@code zone}.
   *
   * @return the configured value
   */
  public ZoneId zone() {
    return zone;
  }

  /**
   * The configured {@code offset}.
   *
   * @return the configured value
   */
  public ZoneOffset offset() {
    return offset;
  }

  /**
   * The shape to draw, which nobody can guess.
   *
   * @return the configured value
   */
  public Shape shape() {
    return shape;
  }

  /**
   * The configured {@code otherShape}.
   *
   * @return the configured value
   */
  public Optional<Shape> otherShape() {
    return otherShape;
  }

  /**
   * The configured {@code ratio}.
   *
   * @return the configured value
   */
  public Optional<Double> ratio() {
    return ratio;
  }

  /**
   * The configured {@code numbers}.
   *
   * @return the configured value
   */
  public List<Integer> numbers() {
    return numbers;
  }

  /**
   * The configured {@code table}.
   *
   * @return the configured value
   */
  public List<List<String>> table() {
    return table;
  }

  /**
   * The configured {@code colors}.
   *
   * @return the configured value
   */
  public Set<Color> colors() {
    return colors;
  }

  /**
   * The configured {@code corners}.
   *
   * @return the configured value
   */
  public Map<String, Shape.Corner> corners() {
    return corners;
  }

  /**
   * The configured {@code input}.
   *
   * @return the configured value
   */
  public RefPath input() {
    return input;
  }

  /**
   * The configured {@code maybeInput}.
   *
   * @return the configured value
   */
  public Optional<RefPath> maybeInput() {
    return maybeInput;
  }

  /**
   * The configured {@code inputs}.
   *
   * @return the configured value
   */
  public List<RefPath> inputs() {
    return inputs;
  }

  /**
   * The configured {@code source}.
   *
   * @return the configured value
   */
  public SourceDRef source() {
    return source;
  }

  /**
   * The configured {@code maybeSource}.
   *
   * @return the configured value
   */
  public Optional<SourceDRef> maybeSource() {
    return maybeSource;
  }

  /**
   * The configured {@code sources}.
   *
   * @return the configured value
   */
  public List<SourceDRef> sources() {
    return sources;
  }

  /**
   * The configured {@code namedInputs}.
   *
   * @return the configured value
   */
  public Map<String, RefPath> namedInputs() {
    return namedInputs;
  }

  /**
   * The configured {@code namedSources}.
   *
   * @return the configured value
   */
  public Map<String, SourceDRef> namedSources() {
    return namedSources;
  }

  /**
   * A summary of the shape and all the others.
   *
   * @return the file or folder in a realization yet to come
   */
  public RefPath summary() {
    return new RefPath(this, new RelativePath("out/summary.txt"));
  }

  /**
   * The promised {@code pictures}.
   *
   * @return the file or folder in a realization yet to come
   */
  public RefPath pictures() {
    return new RefPath(this, new RelativePath("pictures"));
  }

  /**
   * Gives the same derivation with another matcher where it is used.
   *
   * @param matcher which of its realizations count
   * @return an equal derivation
   */
  public EverythingDRef matching(Matcher matcher) {
    EverythingStage.Builder builder = EverythingStage.from(this);
    builder.matcher = matcher;
    return builder.instantiate();
  }

  /**
   * Gives the same derivation with a choice of one's own where it is used.
   *
   * @param choice takes the candidates, the one built last at the end, and gives those that
   *     count; none to ask for a build
   * @return an equal derivation
   */
  public EverythingDRef choosing(UnaryOperator<List<EverythingRRef>> choice) {
    return matching(Matchers.choosing(choice, recipe::open, rref -> rref.realized));
  }

  @Override
  public Configuration configuration() {
    return configuration;
  }

  @Override
  public Recipe<Everything, EverythingRRef> recipe() {
    return recipe;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof EverythingDRef that && configuration.equals(that.configuration);
  }

  @Override
  public int hashCode() {
    return configuration.hashCode();
  }

  @Override
  public String toString() {
    return configuration.toString();
  }
}
