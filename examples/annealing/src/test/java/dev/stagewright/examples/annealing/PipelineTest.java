package dev.stagewright.examples.annealing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stagewright.Store;
import dev.stagewright.match.Matchers;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The three stages in a store. */
class PipelineTest {
  private static final int SEARCHES = 8;

  @TempDir
  Path folder;

  private Site site;
  private Store store;

  @BeforeEach
  void open() {
    site = new Site(folder.resolve("store"));
    store = site.store();
  }

  @Test
  void buildsEveryStageOnceAndThenNothing() {
    PlotRRef plot = store.realize(Site.plot());
    assertThat(site.built()).containsExactly("terrain", "annealing", "plot");
    assertThat(store.realize(Site.plot()).rref()).isEqualTo(plot.rref());
    assertThat(site.built()).isEmpty();
  }

  @Test
  void whatWasFoundCanBeReadAllTheWayDown() {
    AnnealingRRef best = store.realize(Site.plot()).annealing();
    Terrain terrain = Terrains.hidden(2, best.terrain().seed());
    assertThat(best.terrain().valley()).isEqualTo(terrain.valley);
    assertThat(best.energy())
        .isEqualTo(terrain.energy(best.point().stream().mapToDouble(x -> x).toArray()));
  }

  @Test
  void anotherPictureIsNotAnotherSearch() {
    store.realize(Site.plot());
    site.built();
    store.realize(PlotStage.builder().annealing(Site.annealing()).width(300).instantiate());
    assertThat(site.built()).containsExactly("plot");
  }

  @Test
  void drawsAgainOnlyIfTheNewSearchIsBetter() {
    double best = store.realize(Site.plot()).annealing().energy();
    for (int search = 1; search < SEARCHES; search++) {
      store.rebuild(Site.annealing());
      double latest = store.realize(Site.annealing(), Matchers.latest(1)).energy();
      site.built();
      AnnealingRRef drawn = store.realize(Site.plot()).annealing();
      if (latest < best) {
        best = latest;
        assertThat(site.built()).containsExactly("plot");
      } else {
        assertThat(site.built()).isEmpty();
      }
      assertThat(drawn.energy()).isEqualTo(best);
    }
    assertThat(store.realizeAll(Site.annealing(), Matchers.all())).hasSize(SEARCHES);
  }
}
