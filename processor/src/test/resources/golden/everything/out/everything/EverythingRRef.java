package everything;

import dev.stagewright.config.Codecs;
import dev.stagewright.spi.StageRealization;
import dev.stagewright.store.StoredRealization;
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
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * A realization of {@link Everything}: one immutable result.
 */
@Generated("dev.stagewright.processor.StageProcessor")
@NullMarked
public final class EverythingRRef extends StageRealization<Everything, EverythingDRef> {
  EverythingRRef(EverythingDRef derivation, StoredRealization realized) {
    super(derivation, realized);
  }

  /**
   * A summary of the shape and all the others.
   *
   * @return an existing, read-only file or folder
   */
  public Path summary() {
    return realized.file(derivation.summary().path());
  }

  /**
   * The file or folder {@code pictures}.
   *
   * @return an existing, read-only file or folder
   */
  public Path pictures() {
    return realized.file(derivation.pictures().path());
  }

  /**
   * The value of {@code loss}.
   *
   * @return the value that the build left
   */
  public double loss() {
    return realized.value("loss", Codecs.MEASURED_DOUBLE);
  }

  /**
   * The value of {@code drawn}.
   *
   * @return the value that the build left
   */
  public Shape drawn() {
    return realized.value("drawn", EverythingStage.SHAPE_2);
  }

  /**
   * The value of {@code losses}.
   *
   * @return the value that the build left
   */
  public List<Float> losses() {
    return realized.value("losses", Codecs.list(Codecs.MEASURED_FLOAT));
  }

  /**
   * The configured {@code flag}.
   *
   * @return what the build was given
   */
  public boolean flag() {
    return derivation.flag();
  }

  /**
   * The configured {@code small}.
   *
   * @return what the build was given
   */
  public byte small() {
    return derivation.small();
  }

  /**
   * The configured {@code shorter}.
   *
   * @return what the build was given
   */
  public short shorter() {
    return derivation.shorter();
  }

  /**
   * The configured {@code number}.
   *
   * @return what the build was given
   */
  public int number() {
    return derivation.number();
  }

  /**
   * The configured {@code large}.
   *
   * @return what the build was given
   */
  public long large() {
    return derivation.large();
  }

  /**
   * The configured {@code fraction}.
   *
   * @return what the build was given
   */
  public float fraction() {
    return derivation.fraction();
  }

  /**
   * The configured {@code real}.
   *
   * @return what the build was given
   */
  public double real() {
    return derivation.real();
  }

  /**
   * The configured {@code letter}.
   *
   * @return what the build was given
   */
  public char letter() {
    return derivation.letter();
  }

  /**
   * The configured {@code boxedFlag}.
   *
   * @return what the build was given
   */
  public Boolean boxedFlag() {
    return derivation.boxedFlag();
  }

  /**
   * The configured {@code boxedSmall}.
   *
   * @return what the build was given
   */
  public Byte boxedSmall() {
    return derivation.boxedSmall();
  }

  /**
   * The configured {@code boxedShort}.
   *
   * @return what the build was given
   */
  public Short boxedShort() {
    return derivation.boxedShort();
  }

  /**
   * The configured {@code boxedNumber}.
   *
   * @return what the build was given
   */
  public Integer boxedNumber() {
    return derivation.boxedNumber();
  }

  /**
   * The configured {@code boxedLarge}.
   *
   * @return what the build was given
   */
  public Long boxedLarge() {
    return derivation.boxedLarge();
  }

  /**
   * The configured {@code boxedFraction}.
   *
   * @return what the build was given
   */
  public Float boxedFraction() {
    return derivation.boxedFraction();
  }

  /**
   * The configured {@code boxedReal}.
   *
   * @return what the build was given
   */
  public Double boxedReal() {
    return derivation.boxedReal();
  }

  /**
   * The configured {@code boxedLetter}.
   *
   * @return what the build was given
   */
  public Character boxedLetter() {
    return derivation.boxedLetter();
  }

  /**
   * The configured {@code text}.
   *
   * @return what the build was given
   */
  public String text() {
    return derivation.text();
  }

  /**
   * The configured {@code color}.
   *
   * @return what the build was given
   */
  public Color color() {
    return derivation.color();
  }

  /**
   * The configured {@code integer}.
   *
   * @return what the build was given
   */
  public BigInteger integer() {
    return derivation.integer();
  }

  /**
   * The configured {@code decimal}.
   *
   * @return what the build was given
   */
  public BigDecimal decimal() {
    return derivation.decimal();
  }

  /**
   * The configured {@code uri}.
   *
   * @return what the build was given
   */
  public URI uri() {
    return derivation.uri();
  }

  /**
   * The configured {@code duration}.
   *
   * @return what the build was given
   */
  public Duration duration() {
    return derivation.duration();
  }

  /**
   * The configured {@code period}.
   *
   * @return what the build was given
   */
  public Period period() {
    return derivation.period();
  }

  /**
   * The configured {@code instant}.
   *
   * @return what the build was given
   */
  public Instant instant() {
    return derivation.instant();
  }

  /**
   * The configured {@code date}.
   *
   * @return what the build was given
   */
  public LocalDate date() {
    return derivation.date();
  }

  /**
   * The configured {@code time}.
   *
   * @return what the build was given
   */
  public LocalTime time() {
    return derivation.time();
  }

  /**
   * The configured {@code dateTime}.
   *
   * @return what the build was given
   */
  public LocalDateTime dateTime() {
    return derivation.dateTime();
  }

  /**
   * The configured {@code offsetDateTime}.
   *
   * @return what the build was given
   */
  public OffsetDateTime offsetDateTime() {
    return derivation.offsetDateTime();
  }

  /**
   * The configured {@code offsetTime}.
   *
   * @return what the build was given
   */
  public OffsetTime offsetTime() {
    return derivation.offsetTime();
  }

  /**
   * The configured {@code zoned}.
   *
   * @return what the build was given
   */
  public ZonedDateTime zoned() {
    return derivation.zoned();
  }

  /**
   * The configured {@code year}.
   *
   * @return what the build was given
   */
  public Year year() {
    return derivation.year();
  }

  /**
   * The configured {@code month}.
   *
   * @return what the build was given
   */
  public YearMonth month() {
    return derivation.month();
  }

  /**
   * The configured {@code day}.
   *
   * @return what the build was given
   */
  public MonthDay day() {
    return derivation.day();
  }

  /**
   * The configured {@code zone}.
   *
   * @return what the build was given
   */
  public ZoneId zone() {
    return derivation.zone();
  }

  /**
   * The configured {@code offset}.
   *
   * @return what the build was given
   */
  public ZoneOffset offset() {
    return derivation.offset();
  }

  /**
   * The shape to draw, which nobody can guess.
   *
   * @return what the build was given
   */
  public Shape shape() {
    return derivation.shape();
  }

  /**
   * The configured {@code otherShape}.
   *
   * @return what the build was given
   */
  public Optional<Shape> otherShape() {
    return derivation.otherShape();
  }

  /**
   * The configured {@code ratio}.
   *
   * @return what the build was given
   */
  public Optional<Double> ratio() {
    return derivation.ratio();
  }

  /**
   * The configured {@code numbers}.
   *
   * @return what the build was given
   */
  public List<Integer> numbers() {
    return derivation.numbers();
  }

  /**
   * The configured {@code table}.
   *
   * @return what the build was given
   */
  public List<List<String>> table() {
    return derivation.table();
  }

  /**
   * The configured {@code colors}.
   *
   * @return what the build was given
   */
  public Set<Color> colors() {
    return derivation.colors();
  }

  /**
   * The configured {@code corners}.
   *
   * @return what the build was given
   */
  public Map<String, Shape.Corner> corners() {
    return derivation.corners();
  }

  /**
   * The configured {@code input}.
   *
   * @return what the build was given
   */
  public Path input() {
    return realized.inputs().file(derivation.input());
  }

  /**
   * The configured {@code maybeInput}.
   *
   * @return what the build was given
   */
  public Optional<Path> maybeInput() {
    return derivation.maybeInput().map(input -> realized.inputs().file(input));
  }

  /**
   * The configured {@code inputs}.
   *
   * @return what the build was given
   */
  public List<Path> inputs() {
    return derivation.inputs().stream()
        .flatMap(input -> realized.inputs().files(input).stream())
        .toList();
  }

  /**
   * The configured {@code source}.
   *
   * @return what the build was given
   */
  public SourceRRef source() {
    return derivation.source().from(realized.inputs());
  }

  /**
   * The configured {@code maybeSource}.
   *
   * @return what the build was given
   */
  public Optional<SourceRRef> maybeSource() {
    return derivation.maybeSource().map(input -> input.from(realized.inputs()));
  }

  /**
   * The configured {@code sources}.
   *
   * @return what the build was given
   */
  public List<SourceRRef> sources() {
    return derivation.sources().stream()
        .flatMap(input -> input.allFrom(realized.inputs()).stream())
        .toList();
  }

  /**
   * The configured {@code namedInputs}.
   *
   * @return what the build was given
   */
  public Map<String, Path> namedInputs() {
    return each(derivation.namedInputs(), input -> realized.inputs().file(input));
  }

  /**
   * The configured {@code namedSources}.
   *
   * @return what the build was given
   */
  public Map<String, SourceRRef> namedSources() {
    return each(derivation.namedSources(), input -> input.from(realized.inputs()));
  }
}
