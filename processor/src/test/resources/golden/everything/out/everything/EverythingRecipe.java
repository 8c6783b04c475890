package everything;

import dev.stagewright.Body;
import dev.stagewright.BuildContext;
import dev.stagewright.config.Codec;
import dev.stagewright.config.Codecs;
import dev.stagewright.config.NamedInputs;
import dev.stagewright.config.RecordCodec;
import dev.stagewright.config.StageType;
import dev.stagewright.match.Matcher;
import dev.stagewright.match.Matchers;
import dev.stagewright.realize.BuildSite;
import dev.stagewright.realize.Recipe;
import dev.stagewright.ref.RelativePath;
import dev.stagewright.store.Inputs;
import dev.stagewright.store.Realized;
import java.io.IOException;
import java.util.List;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * Realizes derivations of {@link Everything}.
 */
@Generated("dev.stagewright.processor.StageProcessor")
@NullMarked
final class EverythingRecipe implements Recipe<Everything, EverythingRRef> {
  static final StageType TYPE = StageType.versioned("everything", Everything.class, "1");

  static final Codec<Color> COLOR = Codecs.enumOf(Color.class);

  static final Codec<Shape.Corner> CORNER = RecordCodec.<Shape.Corner>start()
      .with("x", Codecs.DOUBLE, value -> value.x())
      .with("y", Codecs.DOUBLE, value -> value.y())
      .making(members -> new Shape.Corner(members.get("x", Codecs.DOUBLE),
          members.get("y", Codecs.DOUBLE)));

  static final Codec<Shape> SHAPE = RecordCodec.<Shape>start()
      .with("corners", Codecs.list(CORNER), value -> value.corners())
      .with("color", COLOR, value -> value.color())
      .with("weight", Codecs.optional(Codecs.DOUBLE), value -> value.weight())
      .making(members -> new Shape(members.get("corners", Codecs.list(CORNER)),
          members.get("color", COLOR),
          members.get("weight", Codecs.optional(Codecs.DOUBLE))));

  static final Codec<Shape.Corner> CORNER_2 = RecordCodec.<Shape.Corner>start()
      .with("x", Codecs.MEASURED_DOUBLE, value -> value.x())
      .with("y", Codecs.MEASURED_DOUBLE, value -> value.y())
      .making(members -> new Shape.Corner(members.get("x", Codecs.MEASURED_DOUBLE),
          members.get("y", Codecs.MEASURED_DOUBLE)));

  static final Codec<Shape> SHAPE_2 = RecordCodec.<Shape>start()
      .with("corners", Codecs.list(CORNER_2), value -> value.corners())
      .with("color", COLOR, value -> value.color())
      .with("weight", Codecs.optional(Codecs.MEASURED_DOUBLE), value -> value.weight())
      .making(members -> new Shape(members.get("corners", Codecs.list(CORNER_2)),
          members.get("color", COLOR),
          members.get("weight", Codecs.optional(Codecs.MEASURED_DOUBLE))));

  private static final Matcher MATCHER = Matchers.latest(1);

  static final Body<Everything> BODY = (stage, build) -> stage.build(build);

  private final EverythingDRef derivation;

  final @Nullable Matcher matcher;

  final Body<Everything> body;

  EverythingRecipe(EverythingDRef derivation, EverythingStage.Builder builder) {
    this.derivation = derivation;
    this.matcher = builder.matcher;
    this.body = builder.body;
  }

  @Override
  public Matcher matcher() {
    return matcher == null ? MATCHER : matcher;
  }

  @Override
  public List<RelativePath> promises() {
    return List.of(derivation.summary().path(), derivation.pictures().path());
  }

  @Override
  public Everything prepare(BuildSite site) throws IOException {
    Everything stage = fill(derivation, site.inputs());
    stage.summary = site.output(derivation.summary().path());
    stage.pictures = site.output(derivation.pictures().path());
    return stage;
  }

  @Override
  public void run(Everything stage, BuildSite site) throws Exception {
    body.build(stage, BuildContext.of(site));
  }

  @Override
  public void save(Everything stage, BuildSite site) {
    site.save("loss", Codecs.MEASURED_DOUBLE, stage.loss);
    site.save("drawn", SHAPE_2, stage.drawn);
    site.save("losses", Codecs.list(Codecs.MEASURED_FLOAT), stage.losses);
  }

  static Everything fill(EverythingDRef derivation, Inputs inputs) {
    Everything stage = new Everything();
    stage.flag = derivation.flag();
    stage.small = derivation.small();
    stage.shorter = derivation.shorter();
    stage.number = derivation.number();
    stage.large = derivation.large();
    stage.fraction = derivation.fraction();
    stage.real = derivation.real();
    stage.letter = derivation.letter();
    stage.boxedFlag = derivation.boxedFlag();
    stage.boxedSmall = derivation.boxedSmall();
    stage.boxedShort = derivation.boxedShort();
    stage.boxedNumber = derivation.boxedNumber();
    stage.boxedLarge = derivation.boxedLarge();
    stage.boxedFraction = derivation.boxedFraction();
    stage.boxedReal = derivation.boxedReal();
    stage.boxedLetter = derivation.boxedLetter();
    stage.text = derivation.text();
    stage.color = derivation.color();
    stage.integer = derivation.integer();
    stage.decimal = derivation.decimal();
    stage.uri = derivation.uri();
    stage.duration = derivation.duration();
    stage.period = derivation.period();
    stage.instant = derivation.instant();
    stage.date = derivation.date();
    stage.time = derivation.time();
    stage.dateTime = derivation.dateTime();
    stage.offsetDateTime = derivation.offsetDateTime();
    stage.offsetTime = derivation.offsetTime();
    stage.zoned = derivation.zoned();
    stage.year = derivation.year();
    stage.month = derivation.month();
    stage.day = derivation.day();
    stage.zone = derivation.zone();
    stage.offset = derivation.offset();
    stage.shape = derivation.shape();
    stage.otherShape = derivation.otherShape();
    stage.ratio = derivation.ratio();
    stage.numbers = derivation.numbers();
    stage.table = derivation.table();
    stage.colors = derivation.colors();
    stage.corners = derivation.corners();
    stage.input = inputs.file(derivation.input());
    stage.maybeInput = derivation.maybeInput().map(input -> inputs.file(input));
    stage.inputs = derivation.inputs().stream()
        .flatMap(input -> inputs.files(input).stream())
        .toList();
    stage.source = derivation.source().from(inputs).toStage();
    stage.maybeSource = derivation.maybeSource().map(input -> input.from(inputs))
        .map(SourceRRef::toStage);
    stage.sources = derivation.sources().stream()
        .flatMap(input -> input.allFrom(inputs).stream())
        .map(SourceRRef::toStage)
        .toList();
    stage.namedInputs = NamedInputs.each(derivation.namedInputs(), input -> inputs.file(input));
    stage.namedSources = NamedInputs.each(derivation.namedSources(), input -> input.from(inputs).toStage());
    return stage;
  }

  @Override
  public EverythingRRef open(Realized realized) {
    return new EverythingRRef(derivation, realized);
  }
}
