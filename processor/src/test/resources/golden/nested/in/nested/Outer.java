package nested;

import dev.stagewright.Build;
import dev.stagewright.Config;
import dev.stagewright.Match;
import dev.stagewright.Output;
import dev.stagewright.Stage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Holds stages. */
public class Outer {
  private Outer() {}

  /** How much. */
  public enum Level {
    /** Little. */
    LOW,
    /** Much. */
    HIGH
  }

  /** A stage in a class. */
  @Stage(name = "inner", match = @Match(all = true))
  public static class Inner {
    @Config Level level = Level.LOW;

    @Output("level")
    Path file;

    @Build
    void build() throws IOException {
      Files.writeString(file, level + " " + System.nanoTime()); // never the same
    }
  }

  /** A stage that takes many. */
  @Stage(name = "collector", match = @Match(some = 2), tracks = {Level.class, Outer.class})
  public static class Collector {
    @Config List<Inner> all;
    @Output String text;

    @Build
    void build() {
      text = all.stream().map(inner -> inner.level.name()).toList().toString();
    }
  }
}
