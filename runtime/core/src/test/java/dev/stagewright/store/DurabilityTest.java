package dev.stagewright.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stagewright.Store;
import dev.stagewright.internal.finding.Finding;
import dev.stagewright.internal.gc.Quarantine;
import dev.stagewright.internal.local.LocalStore;
import dev.stagewright.internal.store.DiskStore;
import dev.stagewright.internal.store.FsyncStorage;
import dev.stagewright.internal.verify.Verifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a power cut may take is chosen for a store, not for a program. */
class DurabilityTest {

  @TempDir
  private Path folder;

  @Test
  void everythingIsFlushedUnlessAnybodyChose() {
    assertThat(DiskStore.open(folder).durability()).isEqualTo(Durability.FLUSHED);
    assertThat(DiskStore.open(folder).disk()).isInstanceOf(FsyncStorage.class);
    assertThat(folder.resolve("durability")).doesNotExist();
  }

  @Test
  void theStoreRemembersTheChoice() {
    try (Store store = Store.open(folder, Durability.UNFLUSHED)) {
      assertThat(LocalStore.of(store).disk().durability()).isEqualTo(Durability.UNFLUSHED);
    }
    assertThat(DiskStore.open(folder).durability()).isEqualTo(Durability.UNFLUSHED);
    assertThat(DiskStore.open(folder).disk()).isNotInstanceOf(FsyncStorage.class);
    assertThat(folder.resolve("durability")).hasContent("unflushed\n");

    assertThat(DiskStore.open(folder, Durability.FLUSHED).disk()).isInstanceOf(FsyncStorage.class);
    assertThat(DiskStore.open(folder).durability()).isEqualTo(Durability.FLUSHED);
  }

  /** Whatever a disk made of it: everything is flushed until it is chosen again. */
  @ParameterizedTest
  @ValueSource(strings = {"perhaps\n", "", "unflusied\n", "Flushed\n", "unflushed\u0008", "\0\0\0"})
  void aDamagedChoiceIsTheSafeOne(String text) throws Exception {
    DiskStore.open(folder, Durability.UNFLUSHED);
    Path choice = folder.resolve("durability");
    Files.writeString(choice, text);

    DiskStore store = DiskStore.open(folder);
    assertThat(store.durability()).isEqualTo(Durability.FLUSHED);
    assertThat(store.disk()).isInstanceOf(FsyncStorage.class);

    List<Finding> found = Verifier.of(store).verify();
    assertThat(found).singleElement().satisfies(finding -> {
      assertThat(finding.place()).isEqualTo(store.root().resolve("durability"));
      assertThat(finding.kind()).isEqualTo(Finding.Kind.CHANGED);
      assertThat(finding.toString()).contains("neither \"flushed\" nor \"unflushed\"");
    });
    assertThat(Quarantine.of(store, InstantSource.system(), () -> {})
            .isolate(found)
            .files())
        .containsExactly(store.root().resolve("durability"));
    assertThat(choice).doesNotExist();
    assertThat(Verifier.of(store).verify()).isEmpty();
  }

  /**
   * What was written until then may not be on the disk: to choose flushes it, and mends the file.
   */
  @ParameterizedTest
  @EnumSource(Durability.class)
  void toChooseMendsTheChoice(Durability durability) throws Exception {
    DiskStore.open(folder, Durability.UNFLUSHED);
    Files.writeString(folder.resolve("durability"), "perhaps\n");

    DiskStore.open(folder, durability);

    assertThat(folder.resolve("durability")).hasContent(durability + "\n");
    assertThat(DiskStore.open(folder).durability()).isEqualTo(durability);
  }

  @Test
  void aFolderInItsPlaceStopsNobody() throws Exception {
    DiskStore.open(folder);
    Files.createDirectory(folder.resolve("durability"));

    DiskStore store = DiskStore.open(folder);

    assertThat(store.durability()).isEqualTo(Durability.FLUSHED);
    List<Finding> found = Verifier.of(store).verify();
    assertThat(found).hasSize(1);
    Quarantine.of(store, InstantSource.system(), () -> {}).isolate(found);
    assertThat(Verifier.of(store).verify()).isEmpty();
  }
}
