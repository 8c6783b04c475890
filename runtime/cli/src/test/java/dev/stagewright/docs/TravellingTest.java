package dev.stagewright.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stagewright.Store;
import dev.stagewright.cli.testing.SnippetFixture;
import dev.stagewright.ref.RRef;
import java.nio.file.Path;
import java.util.List;
import my.digits.ModelRRef;
import org.junit.jupiter.api.Test;

/** The snippets about stores that exchange results. */
class TravellingTest extends SnippetFixture {
  @Test
  void inAFile() {
    ModelRRef best = store.realize(model);
    built();
    Path file = folder.resolve("best.zip");
    Store other = Store.open(folder.resolve("other"));
    // row: spack
    store.archive().pack(List.of(best.rref()), file);
    List<RRef> arrived = other.archive().unpack(file);
    // end
    assertThat(arrived).containsExactly(best.rref());
    assertThat(other.plan(model).withoutBuilding().realize().rref()).isEqualTo(best.rref());
  }

  @Test
  void fromStoreToStore() {
    ModelRRef best = store.realize(model);
    Store other = Store.open(folder.resolve("other"));
    // row: copyclosure
    List<RRef> copied = store.archive().copy(List.of(best.rref()), other.folder());
    // end
    assertThat(copied).containsExactly(store.realize(digits).rref(), best.rref());
    assertThat(other.isRealized(model)).isTrue();
  }
}
