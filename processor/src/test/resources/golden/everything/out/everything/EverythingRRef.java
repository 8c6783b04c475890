package everything;

import dev.stagewright.config.Codecs;
import dev.stagewright.realize.Realization;
import dev.stagewright.ref.RRef;
import dev.stagewright.store.Realized;
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
public final class EverythingRRef implements Realization {
  private final EverythingDRef derivation;

  final Realized realized;

  EverythingRRef(EverythingDRef derivation, Realized realized) {
    this.derivation = derivation;
    this.realized = realized;
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
   * Finds {@code pictures}.
   *
   * @return an existing, read-only file or folder
   */
  public Path pictures() {
    return realized.file(derivation.pictures().path());
  }

  /**
   * Tells {@code loss}.
   *
   * @return the value that the build left
   */
  public double loss() {
    return realized.value("loss", Codecs.MEASURED_DOUBLE);
  }

  /**
   * Tells {@code drawn}.
   *
   * @return the value that the build left
   */
  public Shape drawn() {
    return realized.value("drawn", EverythingRecipe.SHAPE_2);
  }

  /**
   * Tells {@code losses}.
   *
   * @return the value that the build left
   */
  public List<Float> losses() {
    return realized.value("losses", Codecs.list(Codecs.MEASURED_FLOAT));
  }

  /**
   * Tells {@code flag}.
   *
   * @return what the build was given
   */
  public boolean flag() {
    return derivation.flag();
  }

  /**
   * Tells {@code small}.
   *
   * @return what the build was given
   */
  public byte small() {
    return derivation.small();
  }

  /**
   * Tells {@code shorter}.
   *
   * @return what the build was given
   */
  public short shorter() {
    return derivation.shorter();
  }

  /**
   * Tells {@code number}.
   *
   * @return what the build was given
   */
  public int number() {
    return derivation.number();
  }

  /**
   * Tells {@code large}.
   *
   * @return what the build was given
   */
  public long large() {
    return derivation.large();
  }

  /**
   * Tells {@code fraction}.
   *
   * @return what the build was given
   */
  public float fraction() {
    return derivation.fraction();
  }

  /**
   * Tells {@code real}.
   *
   * @return what the build was given
   */
  public double real() {
    return derivation.real();
  }

  /**
   * Tells {@code letter}.
   *
   * @return what the build was given
   */
  public char letter() {
    return derivation.letter();
  }

  /**
   * Tells {@code boxedFlag}.
   *
   * @return what the build was given
   */
  public Boolean boxedFlag() {
    return derivation.boxedFlag();
  }

  /**
   * Tells {@code boxedSmall}.
   *
   * @return what the build was given
   */
  public Byte boxedSmall() {
    return derivation.boxedSmall();
  }

  /**
   * Tells {@code boxedShort}.
   *
   * @return what the build was given
   */
  public Short boxedShort() {
    return derivation.boxedShort();
  }

  /**
   * Tells {@code boxedNumber}.
   *
   * @return what the build was given
   */
  public Integer boxedNumber() {
    return derivation.boxedNumber();
  }

  /**
   * Tells {@code boxedLarge}.
   *
   * @return what the build was given
   */
  public Long boxedLarge() {
    return derivation.boxedLarge();
  }

  /**
   * Tells {@code boxedFraction}.
   *
   * @return what the build was given
   */
  public Float boxedFraction() {
    return derivation.boxedFraction();
  }

  /**
   * Tells {@code boxedReal}.
   *
   * @return what the build was given
   */
  public Double boxedReal() {
    return derivation.boxedReal();
  }

  /**
   * Tells {@code boxedLetter}.
   *
   * @return what the build was given
   */
  public Character boxedLetter() {
    return derivation.boxedLetter();
  }

  /**
   * Tells {@code text}.
   *
   * @return what the build was given
   */
  public String text() {
    return derivation.text();
  }

  /**
   * Tells {@code color}.
   *
   * @return what the build was given
   */
  public Color color() {
    return derivation.color();
  }

  /**
   * Tells {@code integer}.
   *
   * @return what the build was given
   */
  public BigInteger integer() {
    return derivation.integer();
  }

  /**
   * Tells {@code decimal}.
   *
   * @return what the build was given
   */
  public BigDecimal decimal() {
    return derivation.decimal();
  }

  /**
   * Tells {@code uri}.
   *
   * @return what the build was given
   */
  public URI uri() {
    return derivation.uri();
  }

  /**
   * Tells {@code duration}.
   *
   * @return what the build was given
   */
  public Duration duration() {
    return derivation.duration();
  }

  /**
   * Tells {@code period}.
   *
   * @return what the build was given
   */
  public Period period() {
    return derivation.period();
  }

  /**
   * Tells {@code instant}.
   *
   * @return what the build was given
   */
  public Instant instant() {
    return derivation.instant();
  }

  /**
   * Tells {@code date}.
   *
   * @return what the build was given
   */
  public LocalDate date() {
    return derivation.date();
  }

  /**
   * Tells {@code time}.
   *
   * @return what the build was given
   */
  public LocalTime time() {
    return derivation.time();
  }

  /**
   * Tells {@code dateTime}.
   *
   * @return what the build was given
   */
  public LocalDateTime dateTime() {
    return derivation.dateTime();
  }

  /**
   * Tells {@code offsetDateTime}.
   *
   * @return what the build was given
   */
  public OffsetDateTime offsetDateTime() {
    return derivation.offsetDateTime();
  }

  /**
   * Tells {@code offsetTime}.
   *
   * @return what the build was given
   */
  public OffsetTime offsetTime() {
    return derivation.offsetTime();
  }

  /**
   * Tells {@code zoned}.
   *
   * @return what the build was given
   */
  public ZonedDateTime zoned() {
    return derivation.zoned();
  }

  /**
   * Tells {@code year}.
   *
   * @return what the build was given
   */
  public Year year() {
    return derivation.year();
  }

  /**
   * Tells {@code month}.
   *
   * @return what the build was given
   */
  public YearMonth month() {
    return derivation.month();
  }

  /**
   * Tells {@code day}.
   *
   * @return what the build was given
   */
  public MonthDay day() {
    return derivation.day();
  }

  /**
   * Tells {@code zone}.
   *
   * @return what the build was given
   */
  public ZoneId zone() {
    return derivation.zone();
  }

  /**
   * Tells {@code offset}.
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
   * Tells {@code otherShape}.
   *
   * @return what the build was given
   */
  public Optional<Shape> otherShape() {
    return derivation.otherShape();
  }

  /**
   * Tells {@code ratio}.
   *
   * @return what the build was given
   */
  public Optional<Double> ratio() {
    return derivation.ratio();
  }

  /**
   * Tells {@code numbers}.
   *
   * @return what the build was given
   */
  public List<Integer> numbers() {
    return derivation.numbers();
  }

  /**
   * Tells {@code table}.
   *
   * @return what the build was given
   */
  public List<List<String>> table() {
    return derivation.table();
  }

  /**
   * Tells {@code colors}.
   *
   * @return what the build was given
   */
  public Set<Color> colors() {
    return derivation.colors();
  }

  /**
   * Tells {@code corners}.
   *
   * @return what the build was given
   */
  public Map<String, Shape.Corner> corners() {
    return derivation.corners();
  }

  /**
   * Tells {@code input}.
   *
   * @return what the build was given
   */
  public Path input() {
    return realized.inputs().file(derivation.input());
  }

  /**
   * Tells {@code maybeInput}.
   *
   * @return what the build was given
   */
  public Optional<Path> maybeInput() {
    return derivation.maybeInput().map(input -> realized.inputs().file(input));
  }

  /**
   * Tells {@code inputs}.
   *
   * @return what the build was given
   */
  public List<Path> inputs() {
    return derivation.inputs().stream()
        .flatMap(input -> realized.inputs().files(input).stream())
        .toList();
  }

  /**
   * Tells {@code source}.
   *
   * @return what the build was given
   */
  public SourceRRef source() {
    return derivation.source().from(realized.inputs());
  }

  /**
   * Tells {@code maybeSource}.
   *
   * @return what the build was given
   */
  public Optional<SourceRRef> maybeSource() {
    return derivation.maybeSource().map(input -> input.from(realized.inputs()));
  }

  /**
   * Tells {@code sources}.
   *
   * @return what the build was given
   */
  public List<SourceRRef> sources() {
    return derivation.sources().stream()
        .flatMap(input -> input.allFrom(realized.inputs()).stream())
        .toList();
  }

  /**
   * Tells what was realized.
   *
   * @return the derivation
   */
  public EverythingDRef derivation() {
    return derivation;
  }

  /**
   * Makes the stage's object as its build left it: configuration and outputs filled in.
   *
   * @return a fresh object
   */
  public Everything toStage() {
    Everything stage = EverythingRecipe.fill(derivation, realized.inputs());
    stage.summary = summary();
    stage.pictures = pictures();
    stage.loss = loss();
    stage.drawn = drawn();
    stage.losses = losses();
    return stage;
  }

  @Override
  public RRef rref() {
    return realized.rref();
  }

  @Override
  public Path folder() {
    return realized.folder();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof EverythingRRef that && realized.equals(that.realized);
  }

  @Override
  public int hashCode() {
    return realized.hashCode();
  }

  @Override
  public String toString() {
    return realized.toString();
  }
}
