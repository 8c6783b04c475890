package runs;

import dev.stagewright.Body;
import dev.stagewright.BuildContext;
import dev.stagewright.config.Codec;
import dev.stagewright.config.Codecs;
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
import java.util.Map;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * Realizes derivations of {@link Simulation}.
 */
@Generated("dev.stagewright.processor.StageProcessor")
@NullMarked
final class SimulationRecipe implements Recipe<Simulation, SimulationRRef> {
  static final StageType TYPE = StageType.versioned("simulation", Simulation.class, "1");

  static final Codec<Simulation.Verbosity> VERBOSITY = Codecs.enumOf(Simulation.Verbosity.class);

  private static final Matcher MATCHER = Matchers.latest(1);

  static final Body<Simulation> BODY = (stage, build) -> stage.run();

  private final SimulationDRef derivation;

  final @Nullable Matcher matcher;

  final Body<Simulation> body;

  SimulationRecipe(SimulationDRef derivation, SimulationStage.Builder builder) {
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
    return List.of(derivation.report().path());
  }

  @Override
  public int realizations() {
    return 3;
  }

  @Override
  public int cores() {
    return Integer.MAX_VALUE;
  }

  @Override
  public Map<String, Object> arguments() {
    return Map.<String, Object>ofEntries(
        Map.entry("threads", derivation.threads()),
        Map.entry("token", derivation.token()),
        Map.entry("greeting", derivation.greeting()),
        Map.entry("values", derivation.values()),
        Map.entry("verbosity", derivation.verbosity()),
        Map.entry("printer", derivation.printer()),
        Map.entry("listeners", derivation.listeners()),
        Map.entry("buffer", derivation.buffer()));
  }

  @Override
  public Simulation prepare(BuildSite site) throws IOException {
    Simulation stage = fill(derivation, site.inputs());
    stage.threads = derivation.threads();
    stage.token = site.secret(derivation.token());
    stage.greeting = derivation.greeting();
    stage.values = derivation.values();
    stage.verbosity = derivation.verbosity();
    stage.printer = derivation.printer();
    stage.listeners = derivation.listeners();
    stage.buffer = derivation.buffer();
    stage.report = site.output(derivation.report().path());
    return stage;
  }

  @Override
  public void run(Simulation stage, BuildSite site) throws Exception {
    body.build(stage, BuildContext.of(site));
  }

  @Override
  public void save(Simulation stage, BuildSite site) {
  }

  static Simulation fill(SimulationDRef derivation, Inputs inputs) {
    Simulation stage = new Simulation();
    stage.size = derivation.size();
    return stage;
  }

  @Override
  public SimulationRRef open(Realized realized) {
    return new SimulationRRef(derivation, realized);
  }
}
