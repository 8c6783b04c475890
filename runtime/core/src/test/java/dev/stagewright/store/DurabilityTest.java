package dev.stagewright.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stagewright.Store;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a power cut may take is chosen for a store, not for a program. */
class DurabilityTest {

  @TempDir
  private Path folder;

  @Test
  void everythingIsFlushedUnlessAnybodyChose() {
    assertThat(StoreFolder.open(folder).durability()).isEqualTo(Durability.FLUSHED);
    assertThat(StoreFolder.open(folder).disk()).isInstanceOf(Flush.class);
    assertThat(folder.resolve("durability")).doesNotExist();
  }

  @Test
  void theStoreRemembersTheChoice() {
    try (Store store = Store.open(folder, Durability.UNFLUSHED)) {
      assertThat(store.contents().durability()).isEqualTo(Durability.UNFLUSHED);
    }
    assertThat(StoreFolder.open(folder).durability()).isEqualTo(Durability.UNFLUSHED);
    assertThat(StoreFolder.open(folder).disk()).isNotInstanceOf(Flush.class);
    assertThat(folder.resolve("durability")).hasContent("unflushed\n");

    assertThat(StoreFolder.open(folder, Durability.FLUSHED).disk()).isInstanceOf(Flush.class);
    assertThat(StoreFolder.open(folder).durability()).isEqualTo(Durability.FLUSHED);
  }

  @Test
  void anotherWordIsRefused() throws Exception {
    StoreFolder.open(folder);
    Files.writeString(folder.resolve("durability"), "perhaps\n");

    assertThatThrownBy(() -> StoreFolder.open(folder))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("says neither \"flushed\" nor \"unflushed\"");
  }
}
