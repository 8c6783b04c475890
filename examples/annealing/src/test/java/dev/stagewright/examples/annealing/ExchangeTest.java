package dev.stagewright.examples.annealing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stagewright.match.Matchers;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two sites search the same terrain, each on its own, and exchange what they found. */
class ExchangeTest {
  @TempDir
  Path folder;

  private Site alice;
  private Site bob;

  @BeforeEach
  void open() {
    alice = new Site(folder.resolve("alice"));
    bob = new Site(folder.resolve("bob"));
  }

  /** Gives one of the two something better, and the other something worse. */
  @Test
  void bothEndWithTheBetterOfTheTwo() {
    AnnealingRRef hers = alice.store().realize(Site.plot()).annealing();
    AnnealingRRef his = bob.store().realize(Site.plot()).annealing();
    assertThat(his.energy()).isNotEqualTo(hers.energy());
    boolean hersIsBetter = hers.energy() < his.energy();
    AnnealingRRef better = hersIsBetter ? hers : his;

    alice.store().archive().pack(List.of(hers.rref()), file("hers"));
    bob.store().archive().pack(List.of(his.rref()), file("his"));
    assertThat(bob.store().archive().unpack(file("hers"))).containsExactly(hers.rref());
    assertThat(alice.store().archive().unpack(file("his"))).containsExactly(his.rref());

    Site winner = hersIsBetter ? alice : bob;
    Site loser = hersIsBetter ? bob : alice;
    assertHandsOut(winner, better);
    assertThat(winner.built()).isEmpty();
    assertHandsOut(loser, better);
    assertThat(loser.built()).containsExactly("plot");
  }

  @Test
  void whoHasNothingTakesWhatCame() {
    AnnealingRRef hers = alice.store().realize(Site.annealing());
    alice.store().archive().pack(List.of(hers.rref()), file("hers"));
    bob.store().archive().unpack(file("hers"));
    PlotRRef plot = bob.store().realize(Site.plot());
    assertThat(bob.built()).containsExactly("plot");
    assertThat(plot.annealing().rref()).isEqualTo(hers.rref());
    assertThat(plot.annealing().trace()).hasSameBinaryContentAs(hers.trace());
  }

  @Test
  void aSearchOfAnotherTerrainDoesNotCount() {
    alice
        .store()
        .archive()
        .pack(List.of(alice.store().realize(Site.annealing()).rref()), file("hers"));
    bob.store().archive().unpack(file("hers"));
    bob.store().realize(Site.annealing(43));
    assertThat(bob.built()).containsExactly("terrain", "annealing");
  }

  private static void assertHandsOut(Site site, AnnealingRRef search) {
    site.built();
    assertThat(site.store().realizeAll(Site.annealing(), Matchers.all())).hasSize(2);
    AnnealingRRef drawn = site.store().realize(Site.plot()).annealing();
    assertThat(drawn.rref()).isEqualTo(search.rref());
    assertThat(drawn.energy()).isEqualTo(search.energy());
  }

  private Path file(String name) {
    return folder.resolve(name);
  }
}
