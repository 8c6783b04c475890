package dev.stagewright.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stagewright.Store;
import dev.stagewright.processor.testing.UserBuild;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ReuseTest {
  private static final String STAGE = """
      package com.acme.app;

      import dev.stagewright.*;
      import java.nio.file.*;
      import java.util.*;

      @Stage(name = "work")
      public class Work {
        @Config List<Integer> xs = List.of();
        @Output("a.txt") Path file;
        @Output boolean found;
        @Build void build() throws Exception {
          Files.writeString(file, "x");
          found = xs.contains(3);
        }
      }
      """;

  private static final String MAIN = """
      package com.acme.app;

      import dev.stagewright.Store;
      import java.util.*;
      import java.util.function.Function;

      public class Main implements Function<Store, List<?>> {
        @Override
        public List<?> apply(Store store) {
          WorkRRef rref = store.realize(WorkStage.builder().xs(List.of(3)).instantiate());
          return List.of(rref.found(), rref.file().getFileName().toString());
        }
      }
      """;

  @TempDir
  Path folder;

  private Object run(String name, String stage, String main) {
    @SuppressWarnings("unchecked")
    Function<Store, Object> loaded = UserBuild.in(folder.resolve(name))
        .source(stage)
        .source(main)
        .run()
        .mustSucceed()
        .load("com.acme.app.Main", Function.class);
    return loaded.apply(Store.open(folder.resolve("store")));
  }

  @Test
  void anotherPathOfAnOutput() {
    assertThat(run("one", STAGE, MAIN)).isEqualTo(List.of(true, "a.txt"));
    assertThat(run("two", STAGE.replace("a.txt", "b.txt"), MAIN)).isEqualTo(List.of(true, "b.txt"));
  }

  @Test
  void anotherTypeOfElements() {
    assertThat(run("one", STAGE, MAIN)).isEqualTo(List.of(true, "a.txt"));
    assertThat(
            run("two", STAGE.replace("List<Integer>", "List<Long>"), MAIN.replace("(3)", "(3L)")))
        .isEqualTo(List.of(false, "a.txt"));
  }

  /** How long a build may take, how often and on how many cores changes no result. */
  @Test
  void effortIsNoPartOfANamesHash() {
    String main = MAIN.replace(
        "rref.found(), rref.file().getFileName().toString()", "rref.rref().dref().toString()");
    String other =
        STAGE.replace("@Build void", "@Build(cores = 2, timeout = \"PT1H\", retries = 3) void");
    assertThat(other).isNotEqualTo(STAGE);
    assertThat(run("one", STAGE, main)).isEqualTo(run("other", other, main));
  }
}
