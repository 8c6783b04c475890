package dev.stagewright.cli.testing;

import dev.stagewright.Store;
import dev.stagewright.build.BuildEvent;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import my.digits.DigitsDRef;
import my.digits.DigitsStage;
import my.digits.ModelDRef;
import my.digits.ModelStage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/**
 * The things that the snippets in the page take for granted: an empty store, digits and a model.
 */
public abstract class SnippetFixture {
  public final DigitsDRef digits = DigitsStage.builder().instantiate();
  public final ModelDRef model = ModelStage.builder().dataset(digits.file()).instantiate();
  private final List<String> built = Collections.synchronizedList(new ArrayList<>());

  @TempDir
  public Path folder;

  public Store store;

  @BeforeEach
  public void open() {
    store = Store.open(folder.resolve("store")).listening(event -> {
      if (event instanceof BuildEvent.Built) {
        built.add(event.dref().name().text());
      }
    });
  }

  /** Returns the names of what was built since the last call. */
  public List<String> built() {
    List<String> names = List.copyOf(built);
    built.clear();
    return names;
  }
}
