package dev.stagewright.internal.store;

import dev.stagewright.Scratch;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/**
 * The promise of the index: of a derivation and a context it tells everything that lies on the
 * disk, or nothing, in whatever order several processes build, look and delete, wherever one of
 * them is killed, and whatever becomes of the file.
 */
class RememberedLawsTest {

  @Property(tries = 200)
  void whatIsToldIsWhole(
      @ForAll @Size(min = 3, max = 14) List<Crowd.Deed> deeds,
      @ForAll @Size(14) List<@IntRange(max = 10_000) Integer> numbers)
      throws Exception {
    try (Scratch scratch = new Scratch()) {
      Crowd crowd = new Crowd(scratch.folder());
      for (int i = 0; i < deeds.size(); i++) {
        crowd.happen(deeds.get(i), numbers.get(i));
      }
    }
  }
}
