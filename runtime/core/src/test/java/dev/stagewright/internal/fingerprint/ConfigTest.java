package dev.stagewright.internal.fingerprint;

import static dev.stagewright.internal.fingerprint.CodeAssert.counts;
import static dev.stagewright.internal.fingerprint.CodeAssert.doesNotCount;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Defaults of configuration do not count; the types it is made of do. */
class ConfigTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "4",
        "1_000_000",
        "System.getenv() == null ? 1 : System.nanoTime() > 3 ? 2 : 3",
        "((Supplier<Integer>) () -> 9).get()",
        "new Object() { int get() { return 4; } }.get()",
        "helper(4)",
        "Lazy.VALUE",
      })
  void defaults(String value) {
    Sources work = Sources.stage("""
            @Config int epochs = 3;
            @Config long seed = 42L;
            @Config Optional<String> name = Optional.empty();
            @Config List<String> tags = List.of("a", "b");
            int sum = 5;
            Supplier<Integer> lambda = () -> 12;
            static int helper(int x) { return x + 1; }
            static class Lazy { static final int VALUE = new Random().nextInt(); }
            @Build void train() { System.out.println(epochs + sum + lambda.get()); }
            """);
    doesNotCount(work, "epochs = 3", "epochs = " + value);
    counts(work, "sum = 5", "sum = " + value);
    doesNotCount(work, "seed = 42L", "seed = new Random().nextLong()");
    doesNotCount(work, "Optional.empty()", "Optional.of(\"x\" + System.nanoTime())");
    doesNotCount(work, "List.of(\"a\", \"b\")", "List.of(\"a\", \"b\", \"c\", \"d\")");
    counts(work, "-> 12", "-> 13");
  }

  @Test
  void arguments() {
    Sources work = Sources.stage("""
            @Config int epochs = 3;
            @Argument int threads = 4;
            @Argument Mode mode = new Loud();
            @Argument Options options = new Options(1);
            @Argument int copied = 5;
            int twice = 2 * copied;
            interface Mode { void say(); }
            static class Loud implements Mode { public void say() { System.out.println("loud"); } }
            record Options(int depth) { Options { if (depth < 0) throw new Error(); } }
            @Build void train() { mode.say(); System.out.println(threads + options.depth()); }
            """);
    doesNotCount(work, "threads = 4", "threads = Runtime.getRuntime().availableProcessors()");
    doesNotCount(work, "new Loud()", "() -> System.out.println(7)");
    doesNotCount(work, "\"loud\"", "\"LOUD\"");
    doesNotCount(work, "depth < 0", "depth < 1");
    doesNotCount(work, "@Build", "@Argument boolean unread = true; @Build");
    counts(work, "copied = 5", "copied = 6");
    counts(work, "threads + options", "1 + options");
    counts(work, "@Argument int threads", "int threads");
  }

  @Test
  void defaultsOfSuperclassesAndSetByThem() {
    Sources work = Sources.of("""
            package com.acme.app;
            import dev.stagewright.*;
            @Stage(name = "s") public class Work extends Base {
              Work() { super(4); rate = 0.5; }
              @Build void train() { }
            }
            """, """
            package com.acme.app;
            abstract class Base {
              @dev.stagewright.Config double rate = 0.1;
              int plain;
              Base(int plain) { this.plain = plain; }
            }
            """);
    doesNotCount(work, "rate = 0.1", "rate = 0.2");
    doesNotCount(work, "rate = 0.5", "rate = 0.6");
    counts(work, "super(4)", "super(5)");
  }

  @Test
  void defaultsOfWhichSomethingElseIsMade() {
    Sources work = Sources.stage("""
            @Config int epochs = 3;
            @Config int base = 7;
            @Config int steps = base * 2;
            @Config int free = 1;
            int twice = epochs * 2 + steps;
            @Build void train() { System.out.println(twice); }
            """);
    counts(work, "epochs = 3", "epochs = 4");
    counts(work, "base = 7", "base = 8");
    doesNotCount(work, "free = 1", "free = 2");
  }

  @Test
  void defaultsThatOthersMayRead() {
    Sources work = Sources.stage("""
            @Config int epochs = 3;
            int twice = twice();
            int twice() { return 2 * epochs; }
            @Build void train() { System.out.println(twice); }
            """);
    counts(work, "epochs = 3", "epochs = 4");
  }

  @Test
  void defaultsOfStagesThatTheBuildMakesItself() {
    Sources work = Sources.stage("""
            @Config int epochs = 3;
            int depth;
            @Build void train() { if (depth == 0) { new Work().train(); } }
            """);
    counts(work, "epochs = 3", "epochs = 4");
  }

  @Test
  void storesWithOtherEffects() {
    Sources work = Sources.stage("""
            int other;
            static int shared;
            @Config int a = other = 5;
            @Config int b = shared = 6;
            @Build void train() { System.out.println(other); }
            """);
    counts(work, "other = 5", "other = 55");
    counts(work, "shared = 6", "shared = 66");
  }

  private static final Sources TYPED = Sources.stage("""
          @Config List<Point> points = List.of();
          @Config Mode mode = Mode.FAST;
          @Config Other other;
          @Output("x") java.nio.file.Path path;
          @Output Result result;
          record Point(int x, Unit unit) {
            Point { if (x < 0) throw new IllegalArgumentException(); }
            int twice() { return 2 * x; }
          }
          enum Unit { CM, M }
          enum Mode { FAST, SLOW { @Override int speed() { return 1; } }; int speed() { return 9; } }
          record Result(double value) { public double value() { return Math.rint(value); } }
          @Build void train() { System.out.println(points + " " + other.size + mode.speed()); }
          """, """
          package com.acme.app;
          @dev.stagewright.Stage(name = "o") public class Other {
            @dev.stagewright.Config int size = 3;
            @dev.stagewright.Config Scale scale = Scale.LOG;
            enum Scale { LOG, LINEAR }
            int plain = 5;
            @dev.stagewright.Build void make() { System.out.println("made"); }
          }
          """);

  @Test
  void recordsAndEnumsAndStages() {
    counts(TYPED, "x < 0", "x < 1");
    doesNotCount(TYPED, "2 * x", "3 * x");
    counts(TYPED, "CM, M", "M, CM");
    counts(TYPED, "return 1;", "return 11;");
    counts(TYPED, "Math.rint", "Math.floor");
    counts(TYPED, "LOG, LINEAR", "LINEAR, LOG");
    counts(TYPED, "plain = 5", "plain = 6");
    doesNotCount(TYPED, "size = 3", "size = 4");
    doesNotCount(TYPED, "\"made\"", "\"created\"");
    doesNotCount(TYPED, "mode = Mode.FAST", "mode = Mode.SLOW");
  }

  @Test
  void theirEntries() {
    assertThat(TYPED.code().methods())
        .containsKeys(
            "com.acme.app.Work$Point.<init>(int, com.acme.app.Work$Unit)",
            "class com.acme.app.Work$Mode",
            "com.acme.app.Other.<init>()")
        .doesNotContainKey("com.acme.app.Other.make()");
  }

  @Test
  void matchersAndGeneratedClasses() {
    Sources work = Sources.stage(
        """
            @Match static List<String> pick(List<String> all) { return all.subList(0, 1); }
            @Build void train() { }
            """, "package com.acme.app; class WorkStage { Work make() { return new Work(); } }");
    doesNotCount(work, "subList(0, 1)", "subList(1, 2)");
    doesNotCount(work, "return new Work()", "return null");
  }
}
