package dev.stagewright.examples.annealing;

import dev.stagewright.Store;
import dev.stagewright.build.BuildEvent;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A store, and what was built in it. */
final class Site {
  private final List<String> built = new CopyOnWriteArrayList<>();
  private final Store store;

  Site(Path folder) {
    store = Store.open(folder).listening(this::note);
  }

  private void note(BuildEvent event) {
    if (event instanceof BuildEvent.Built done) {
      built.add(done.dref().name().toString());
    }
  }

  Store store() {
    return store;
  }

  /** Returns the stages that were built since the last call. */
  List<String> built() {
    List<String> names = new ArrayList<>(built);
    built.clear();
    return names;
  }

  /** Returns a search of a few moves, which hardly ever ends where another does. */
  static AnnealingDRef annealing() {
    return annealing(42);
  }

  static AnnealingDRef annealing(long terrain) {
    return AnnealingStage.builder()
        .terrain(TerrainStage.builder().dimensions(2).seed(terrain).instantiate())
        .steps(10)
        .moves(10)
        .instantiate();
  }

  static PlotDRef plot() {
    return PlotStage.builder().annealing(annealing()).instantiate();
  }
}
