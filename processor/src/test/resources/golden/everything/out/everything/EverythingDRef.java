package everything;

import dev.stagewright.BuildContext;
import dev.stagewright.config.Codecs;
import dev.stagewright.ref.RefPath;
import dev.stagewright.spi.OutputVisitor;
import dev.stagewright.spi.StageDerivation;
import dev.stagewright.store.BuildInputs;
import dev.stagewright.store.StoredRealization;
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
import java.util.function.Consumer;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * A derivation of {@link Everything}: the stage with one configuration.
 */
@Generated("dev.stagewright.processor.StageProcessor")
@NullMarked
public final class EverythingDRef extends StageDerivation<Everything, EverythingRRef, EverythingDRef> {
  final Everything values = new Everything();

  private final RefPath input;

  private final Optional<RefPath> maybeInput;

  private final List<RefPath> inputs;

  private final SourceDRef source;

  private final Optional<SourceDRef> maybeSource;

  private final List<SourceDRef> sources;

  private final Map<String, RefPath> namedInputs;

  private final Map<String, SourceDRef> namedSources;

  EverythingDRef(EverythingStage.Builder builder) {
    super(builder);
    copy(builder.values, values);
    this.input = given(builder.input);
    this.maybeInput = builder.maybeInput;
    this.inputs = builder.inputs;
    this.source = given(builder.source);
    this.maybeSource = builder.maybeSource;
    this.sources = builder.sources;
    this.namedInputs = builder.namedInputs;
    this.namedSources = builder.namedSources;
  }

  /**
   * The configured {@code flag}.
   *
   * @return the configured value
   */
  public boolean flag() {
    return values.flag;
  }

  /**
   * The configured {@code small}.
   *
   * @return the configured value
   */
  public byte small() {
    return values.small;
  }

  /**
   * The configured {@code shorter}.
   *
   * @return the configured value
   */
  public short shorter() {
    return values.shorter;
  }

  /**
   * The configured {@code number}.
   *
   * @return the configured value
   */
  public int number() {
    return values.number;
  }

  /**
   * The configured {@code large}.
   *
   * @return the configured value
   */
  public long large() {
    return values.large;
  }

  /**
   * The configured {@code fraction}.
   *
   * @return the configured value
   */
  public float fraction() {
    return values.fraction;
  }

  /**
   * The configured {@code real}.
   *
   * @return the configured value
   */
  public double real() {
    return values.real;
  }

  /**
   * The configured {@code letter}.
   *
   * @return the configured value
   */
  public char letter() {
    return values.letter;
  }

  /**
   * The configured {@code boxedFlag}.
   *
   * @return the configured value
   */
  public Boolean boxedFlag() {
    return values.boxedFlag;
  }

  /**
   * The configured {@code boxedSmall}.
   *
   * @return the configured value
   */
  public Byte boxedSmall() {
    return values.boxedSmall;
  }

  /**
   * The configured {@code boxedShort}.
   *
   * @return the configured value
   */
  public Short boxedShort() {
    return values.boxedShort;
  }

  /**
   * The configured {@code boxedNumber}.
   *
   * @return the configured value
   */
  public Integer boxedNumber() {
    return values.boxedNumber;
  }

  /**
   * The configured {@code boxedLarge}.
   *
   * @return the configured value
   */
  public Long boxedLarge() {
    return values.boxedLarge;
  }

  /**
   * The configured {@code boxedFraction}.
   *
   * @return the configured value
   */
  public Float boxedFraction() {
    return values.boxedFraction;
  }

  /**
   * The configured {@code boxedReal}.
   *
   * @return the configured value
   */
  public Double boxedReal() {
    return values.boxedReal;
  }

  /**
   * The configured {@code boxedLetter}.
   *
   * @return the configured value
   */
  public Character boxedLetter() {
    return values.boxedLetter;
  }

  /**
   * The configured {@code text}.
   *
   * @return the configured value
   */
  public String text() {
    return values.text;
  }

  /**
   * The configured {@code color}.
   *
   * @return the configured value
   */
  public Color color() {
    return values.color;
  }

  /**
   * The configured {@code integer}.
   *
   * @return the configured value
   */
  public BigInteger integer() {
    return values.integer;
  }

  /**
   * The configured {@code decimal}.
   *
   * @return the configured value
   */
  public BigDecimal decimal() {
    return values.decimal;
  }

  /**
   * The configured {@code uri}.
   *
   * @return the configured value
   */
  public URI uri() {
    return values.uri;
  }

  /**
   * The configured {@code duration}.
   *
   * @return the configured value
   */
  public Duration duration() {
    return values.duration;
  }

  /**
   * The configured {@code period}.
   *
   * @return the configured value
   */
  public Period period() {
    return values.period;
  }

  /**
   * The configured {@code instant}.
   *
   * @return the configured value
   */
  public Instant instant() {
    return values.instant;
  }

  /**
   * The configured {@code date}.
   *
   * @return the configured value
   */
  public LocalDate date() {
    return values.date;
  }

  /**
   * The configured {@code time}.
   *
   * @return the configured value
   */
  public LocalTime time() {
    return values.time;
  }

  /**
   * The configured {@code dateTime}.
   *
   * @return the configured value
   */
  public LocalDateTime dateTime() {
    return values.dateTime;
  }

  /**
   * The configured {@code offsetDateTime}.
   *
   * @return the configured value
   */
  public OffsetDateTime offsetDateTime() {
    return values.offsetDateTime;
  }

  /**
   * The configured {@code offsetTime}.
   *
   * @return the configured value
   */
  public OffsetTime offsetTime() {
    return values.offsetTime;
  }

  /**
   * The configured {@code zoned}.
   *
   * @return the configured value
   */
  public ZonedDateTime zoned() {
    return values.zoned;
  }

  /**
   * The configured {@code year}.
   *
   * @return the configured value
   */
  public Year year() {
    return values.year;
  }

  /**
   * The configured {@code month}.
   *
   * @return the configured value
   */
  public YearMonth month() {
    return values.month;
  }

  /**
   * The configured {@code day}.
   *
   * @return the configured value
   */
  public MonthDay day() {
    return values.day;
  }

  /**
   * The configured {@code zone}.
   *
   * @return the configured value
   */
  public ZoneId zone() {
    return values.zone;
  }

  /**
   * The configured {@code offset}.
   *
   * @return the configured value
   */
  public ZoneOffset offset() {
    return values.offset;
  }

  /**
   * The shape to draw, which nobody can guess.
   *
   * @return the configured value
   */
  public Shape shape() {
    return values.shape;
  }

  /**
   * The configured {@code otherShape}.
   *
   * @return the configured value
   */
  public Optional<Shape> otherShape() {
    return values.otherShape;
  }

  /**
   * The configured {@code ratio}.
   *
   * @return the configured value
   */
  public Optional<Double> ratio() {
    return values.ratio;
  }

  /**
   * The configured {@code numbers}.
   *
   * @return the configured value
   */
  public List<Integer> numbers() {
    return values.numbers;
  }

  /**
   * The configured {@code table}.
   *
   * @return the configured value
   */
  public List<List<String>> table() {
    return values.table;
  }

  /**
   * The configured {@code colors}.
   *
   * @return the configured value
   */
  public Set<Color> colors() {
    return values.colors;
  }

  /**
   * The configured {@code corners}.
   *
   * @return the configured value
   */
  public Map<String, Shape.Corner> corners() {
    return values.corners;
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
    return promised("out/summary.txt");
  }

  /**
   * The promised {@code pictures}.
   *
   * @return the file or folder in a realization yet to come
   */
  public RefPath pictures() {
    return promised("pictures");
  }

  @Override
  protected EverythingStage.Builder builder() {
    return new EverythingStage.Builder(this);
  }

  @Override
  protected Everything fill(BuildInputs inputs) {
    Everything stage = new Everything();
    copy(values, stage);
    stage.input = inputs.file(input());
    stage.maybeInput = maybeInput().map(input -> inputs.file(input));
    stage.inputs = inputs().stream()
        .flatMap(input -> inputs.files(input).stream())
        .toList();
    stage.source = source().from(inputs).toStage();
    stage.maybeSource = maybeSource().map(input -> input.from(inputs))
        .map(SourceRRef::toStage);
    stage.sources = sources().stream()
        .flatMap(input -> input.allFrom(inputs).stream())
        .map(SourceRRef::toStage)
        .toList();
    stage.namedInputs = each(namedInputs(), input -> inputs.file(input));
    stage.namedSources = each(namedSources(), input -> input.from(inputs).toStage());
    return stage;
  }

  static void copy(Everything from, Everything to) {
    to.flag = from.flag;
    to.small = from.small;
    to.shorter = from.shorter;
    to.number = from.number;
    to.large = from.large;
    to.fraction = from.fraction;
    to.real = from.real;
    to.letter = from.letter;
    to.boxedFlag = from.boxedFlag;
    to.boxedSmall = from.boxedSmall;
    to.boxedShort = from.boxedShort;
    to.boxedNumber = from.boxedNumber;
    to.boxedLarge = from.boxedLarge;
    to.boxedFraction = from.boxedFraction;
    to.boxedReal = from.boxedReal;
    to.boxedLetter = from.boxedLetter;
    to.text = from.text;
    to.color = from.color;
    to.integer = from.integer;
    to.decimal = from.decimal;
    to.uri = from.uri;
    to.duration = from.duration;
    to.period = from.period;
    to.instant = from.instant;
    to.date = from.date;
    to.time = from.time;
    to.dateTime = from.dateTime;
    to.offsetDateTime = from.offsetDateTime;
    to.offsetTime = from.offsetTime;
    to.zoned = from.zoned;
    to.year = from.year;
    to.month = from.month;
    to.day = from.day;
    to.zone = from.zone;
    to.offset = from.offset;
    to.shape = from.shape;
    to.otherShape = from.otherShape;
    to.ratio = from.ratio;
    to.numbers = from.numbers;
    to.table = from.table;
    to.colors = from.colors;
    to.corners = from.corners;
  }

  @Override
  protected void build(Everything stage, BuildContext build) throws Exception {
    stage.build(build);
  }

  @Override
  protected EverythingRRef open(StoredRealization realized) {
    return new EverythingRRef(this, realized);
  }

  @Override
  protected void promise(Consumer<RefPath> promises) {
    promises.accept(summary());
    promises.accept(pictures());
  }

  @Override
  protected void outputs(Everything stage, OutputVisitor with) {
    stage.summary = with.file(summary(), stage.summary);
    stage.pictures = with.file(pictures(), stage.pictures);
    stage.loss = with.value("loss", Codecs.MEASURED_DOUBLE, stage.loss);
    stage.drawn = with.value("drawn", EverythingStage.SHAPE_2, stage.drawn);
    stage.losses = with.value("losses", Codecs.list(Codecs.MEASURED_FLOAT), stage.losses);
  }
}
