package dev.stagewright.spi;

import dev.stagewright.BuildContext;
import dev.stagewright.build.BuildEnvironment;
import dev.stagewright.build.BuildRecipe;
import dev.stagewright.match.Matcher;
import dev.stagewright.match.Matchers;
import dev.stagewright.ref.RefPath;
import dev.stagewright.ref.RelativePath;
import dev.stagewright.store.StoredRealization;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The side of a derivation that only the store sees. */
record StageRecipe<S, R extends StageRealization<S, D>, D extends StageDerivation<S, R, D>>(
    StageDerivation<S, R, D> derivation) implements BuildRecipe<S, R> {
  private static final Matcher LATEST = Matchers.latest(1);

  @Override
  public Matcher matcher() {
    return derivation.matcher == null ? derivation.matcher(LATEST) : derivation.matcher;
  }

  @Override
  public List<RelativePath> promises() {
    List<RefPath> promises = new ArrayList<>();
    derivation.promise(promises::add);
    return promises.stream().map(RefPath::path).toList();
  }

  @Override
  public int realizations() {
    return derivation.realizations(1);
  }

  @Override
  public int cores() {
    return derivation.cores(1);
  }

  @Override
  public Optional<Duration> timeout() {
    return derivation.timeout(Optional.empty());
  }

  @Override
  public int retries() {
    return derivation.retries(0);
  }

  @Override
  public Map<String, Object> arguments() {
    return derivation.arguments;
  }

  @Override
  public S prepare(BuildEnvironment site) throws IOException {
    S stage = derivation.fill(site.inputs());
    derivation.tell(stage, site);
    try {
      derivation.outputs(stage, new OutputPlacer(site));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    return stage;
  }

  @Override
  public void run(S stage, BuildEnvironment site) throws Exception {
    BuildContext build = BuildContext.of(site);
    if (derivation.body == null) {
      derivation.build(stage, build);
    } else {
      derivation.body.build(stage, build);
    }
  }

  @Override
  public void save(S stage, BuildEnvironment site) {
    derivation.outputs(stage, new OutputSaver(site));
  }

  @Override
  public R open(StoredRealization realized) {
    return derivation.open(realized);
  }
}
