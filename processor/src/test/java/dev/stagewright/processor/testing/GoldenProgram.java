package dev.stagewright.processor.testing;

import dev.stagewright.Store;
import dev.stagewright.build.BuildEvent;
import dev.stagewright.processor.testing.UserBuild.Compiler;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;

/**
 * A store, and the classes of a golden case beside a {@code Main} in the same package, which is
 * what a user would write.
 */
public final class GoldenProgram {
  private static final Path GOLDEN = Path.of("src/test/resources/golden");

  private final Path folder;
  private final List<String> built = Collections.synchronizedList(new ArrayList<>());

  public GoldenProgram(Path folder) {
    this.folder = folder;
  }

  /** Names the stages that were built, in order. */
  public List<String> built() {
    return built;
  }

  public Store store() {
    return Store.open(folder.resolve("store")).listening(event -> {
      if (event instanceof BuildEvent.Started started) {
        built.add(started.dref().name().text());
      }
    });
  }

  /**
   * Compiles with javac, and runs.
   *
   * @param body statements that end with the answer; they know {@code store}
   */
  public Object answer(String golden, String body) {
    return main(Compiler.JAVAC, golden, body).apply(store());
  }

  /**
   * Compiles and loads.
   *
   * @param body statements that end with the answer; they know {@code store}
   */
  @SuppressWarnings("unchecked") // each Main is one
  public Function<Store, Object> main(Compiler compiler, String golden, String body) {
    return load(compiler, golden, body).load(golden + ".Main", Function.class);
  }

  public CompilationResult load(Compiler compiler, String golden, String body) {
    return UserBuild.in(folder.resolve(compiler.name()))
        .with(compiler)
        .sourcesOf(GOLDEN.resolve(golden).resolve("in"))
        .source("""
            package %s;

            import dev.stagewright.*;
            import com.fasterxml.jackson.databind.ObjectMapper;
            import com.fasterxml.jackson.databind.node.ObjectNode;
            import dev.stagewright.config.*;
            import dev.stagewright.build.*;
            import dev.stagewright.internal.load.*;
            import dev.stagewright.match.*;
            import dev.stagewright.match.Matchers.Best;
            import dev.stagewright.store.*;
            import dev.stagewright.tools.*;
            import dev.stagewright.ref.*;
            import java.nio.file.*;
            import java.util.*;
            import java.util.function.Function;

            public class Main implements Function<Store, Object> {
              @Override
              public Object apply(Store store) {
                try {
                  return answer(store);
                } catch (RuntimeException e) {
                  throw e;
                } catch (Exception e) {
                  throw new AssertionError(e);
                }
              }

              private static Object answer(Store store) throws Exception {
            %s
              }

              private static ObjectNode json(String text) {
                try {
                  return (ObjectNode) new ObjectMapper().readTree(text.replace("'", "\\""));
                } catch (java.io.IOException e) {
                  throw new AssertionError(e);
                }
              }

              private static StageLoader loader() {
                return new StageLoader(Main.class.getClassLoader(), dref -> Optional.empty());
              }

              private static String refusal(Runnable action) {
                try {
                  action.run();
                  return "accepted";
                } catch (RuntimeException e) {
                  return e.getMessage();
                }
              }
            }
            """.formatted(golden, body.indent(4)))
        .run()
        .mustSucceed();
  }
}
