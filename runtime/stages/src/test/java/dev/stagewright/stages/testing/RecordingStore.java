package dev.stagewright.stages.testing;

import dev.stagewright.Store;
import dev.stagewright.build.BuildEvent;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A store under test, and the names of what was built in it. */
public final class RecordingStore implements AutoCloseable {
  private final List<String> built = new ArrayList<>();

  /** The store. */
  public final Store store;

  private RecordingStore(Path folder) {
    this.store = Store.open(folder).listening(event -> {
      if (event instanceof BuildEvent.Built) {
        built.add(event.dref().name().text());
      }
    });
  }

  /** Opens a store. */
  public static RecordingStore in(Path folder) {
    return new RecordingStore(folder);
  }

  /** Names what was built since this was asked last. */
  public List<String> built() {
    List<String> names = List.copyOf(built);
    built.clear();
    return names;
  }

  /** Finds the files whose bytes or names hold a text, as grep does. */
  public static List<Path> holding(Path folder, String text) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      List<Path> found = new ArrayList<>();
      for (Path place : all.toList()) {
        boolean inside = Files.isRegularFile(place)
            && new String(Files.readAllBytes(place), StandardCharsets.ISO_8859_1).contains(text);
        if (inside || place.toString().contains(text)) {
          found.add(place);
        }
      }
      return found;
    }
  }

  @Override
  public void close() {
    store.close();
  }
}
