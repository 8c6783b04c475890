package dev.stagewright.internal.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stagewright.Store;
import dev.stagewright.Work;
import dev.stagewright.internal.local.LocalStore;
import dev.stagewright.internal.verify.Verifier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is hashed is read from its first byte to its last, and that once. */
class ReadOnceTest {
  private static final int FILES = 100;
  private static final int BYTES = 100_000;

  @TempDir
  private Path folder;

  private final Work work = Work.stage("many")
      .doing(site -> {
        for (int i = 0; i < FILES; i++) {
          byte[] bytes = new byte[BYTES]; // each another, or they would be compared
          bytes[0] = (byte) i;
          Files.write(site.folder().resolve("file-" + i), bytes);
        }
      })
      .done();

  @Test
  void publishingReadsEachFileOnce() throws IOException {
    try (Store store = Store.open(folder.resolve("store"))) {
      assertThat(bytesRead(() -> store.realize(work))).hasSize(FILES).allSatisfy(this::isWhole);
    }
  }

  @Test
  void verifyingReadsEachFileOnce() throws IOException {
    try (Store store = Store.open(folder.resolve("store"))) {
      store.realize(work);
      assertThat(bytesRead(() -> Verifier.of(LocalStore.of(store).disk()).verify()))
          .hasSize(FILES)
          .allSatisfy(this::isWhole);
    }
  }

  private void isWhole(String file, long bytes) {
    assertThat(bytes).as(file).isEqualTo(BYTES);
  }

  /** Of the stage's files, by their names, as the JVM itself tells. */
  private Map<String, Long> bytesRead(Runnable action) throws IOException {
    Path events = folder.resolve("events.jfr");
    try (Recording recording = new Recording()) {
      recording.enable("jdk.FileRead").withoutThreshold();
      recording.start();
      action.run();
      recording.stop();
      recording.dump(events);
    }
    return RecordingFile.readAllEvents(events).stream()
        .filter(
            event -> Path.of(event.getString("path")).getFileName().toString().startsWith("file-"))
        .collect(Collectors.groupingBy(
            event -> event.getString("path"),
            Collectors.summingLong(event -> event.getLong("bytesRead"))));
  }
}
