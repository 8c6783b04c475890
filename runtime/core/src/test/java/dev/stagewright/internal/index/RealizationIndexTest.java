package dev.stagewright.internal.index;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stagewright.internal.context.Context;
import dev.stagewright.ref.DRef;
import dev.stagewright.ref.Hash;
import dev.stagewright.ref.RRef;
import dev.stagewright.ref.StageName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What several tell each other through one file. */
class RealizationIndexTest {
  private final DRef dref = new DRef(Hash.of("dref"), new StageName("stage"));
  private final Provenance provenance = new Provenance(Optional.empty(), Hash.of("manifest"));
  private final Context context = Context.of(List.of());
  private final IndexedRealization first = known(1);
  private final IndexedRealization second = known(2);
  private final Path file;

  RealizationIndexTest(@TempDir Path folder) {
    file = folder.resolve("index");
  }

  private IndexedRealization known(int number) {
    return new IndexedRealization(
        new RRef(Hash.of("" + number), dref), Instant.ofEpochSecond(number));
  }

  private RealizationIndex opened() {
    RealizationIndex index = new RealizationIndex(file);
    index.refresh();
    return index;
  }

  private void look(RealizationIndex index, List<IndexedRealization> seen) {
    index.found(dref, context, seen, index.now());
    index.save();
  }

  @Test
  void whatIsAnnouncedIsInDoubtUntilSomebodySawIt() throws IOException {
    look(opened(), List.of(first));
    assertThat(opened().find(dref, context)).containsExactly(first);
    opened().announce(second);
    look(opened(), List.of(first));
    assertThat(opened().find(dref, context)).isEmpty();
    look(opened(), List.of(first, second));
    assertThat(opened().find(dref, context)).containsExactly(first, second);
  }

  /** The announcement was deleted with the other. */
  @Test
  void aNoteToOneFileIsNotToldToAnother() throws IOException {
    RealizationIndex late = opened();
    late.found(dref, context, List.of(first), late.now());
    opened().announce(second);
    Files.delete(file);
    look(opened(), List.of());
    late.save();
    assertThat(opened().find(dref, context)).isEmpty();
    assertThat(late.find(dref, context)).isEmpty();
  }

  @Test
  void aLookThatBeganBeforeAnAnnouncementTellsNothing() throws IOException {
    RealizationIndex index = opened();
    RealizationIndex.Moment before = index.now();
    index.announce(second);
    index.published(context, second, List.of(first, second), provenance);
    index.found(dref, context, List.of(first), before);
    assertThat(index.find(dref, context)).containsExactly(first, second);
  }

  /** As somebody leaves it who is killed while he writes: what came before may be too little. */
  @Test
  void whatIsCutOffTellsNothing() throws IOException {
    look(opened(), List.of(first));
    opened().announce(second);
    byte[] bytes = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(bytes, bytes.length - 1));
    assertThat(opened().find(dref, context)).isEmpty();
    assertThat(file).doesNotExist();
  }

  @Test
  void whoMissesSomethingDropsAll() {
    look(opened(), List.of(first, second));
    RealizationIndex old = opened();
    look(opened(), List.of(second));
    old.refresh();
    assertThat(old.find(dref, context)).isEmpty();
  }

  @Test
  void whatWasDeletedIsNotPutBack() throws IOException {
    look(opened(), List.of(first, second));
    RealizationIndex index = opened();
    index.withdraw();
    assertThat(file).doesNotExist();
    index.deleted(first.rref());
    index.save();
    assertThat(opened().find(dref, context)).containsExactly(second);
  }

  /** Neither looks at what is in doubt, nor the thousandth publication, add more than the first. */
  @Test
  void itGrowsWithWhatThereIs() throws IOException {
    RealizationIndex index = opened();
    index.announce(known(0));
    look(index, List.of(first));
    long size = Files.size(file);
    look(index, List.of(first));
    assertThat(file).hasSize(size);

    List<IndexedRealization> all = new ArrayList<>(List.of(first));
    List<Long> grown = new ArrayList<>();
    for (int i = 2; i < 50; i++) {
      long before = Files.size(file);
      index.announce(known(i));
      all.add(known(i));
      index.published(context, known(i), all, provenance);
      index.save();
      grown.add(Files.size(file) - before);
    }
    assertThat(grown).containsOnly(grown.get(0));
  }
}
