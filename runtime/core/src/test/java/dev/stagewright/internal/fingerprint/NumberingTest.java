package dev.stagewright.internal.fingerprint;

import static dev.stagewright.internal.fingerprint.CodeAssert.counts;
import static dev.stagewright.internal.fingerprint.CodeAssert.doesNotCount;
import static dev.stagewright.internal.fingerprint.CodeAssert.same;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How a compiler numbers what has no name of its own does not count. */
class NumberingTest {
  enum By {
    JAVAC,
    ECJ;

    Sources compile(Sources sources) {
      return sources.with(this == JAVAC ? Compiler.javac() : Compiler.ecj());
    }
  }

  private static final Sources WORK = Sources.stage("""
          /*first*/
          enum Color { RED, GREEN, BLUE }
          enum Size { S, M, L }
          @Build void train() {
            Function<Integer, Integer> twice = x -> 2 * x;
            Supplier<Runnable> nested = () -> () -> System.out.println(twice.apply(21));
            nested.get().run();
            new Object() { @Override public String toString() { return "o"; } }.hashCode();
            class Local { int get() { return 7; } }
            System.out.println(new Local().get() + pick(Color.RED) + new Inner().size(Size.S));
          }
          static int pick(Color color) {
            switch (color) { case BLUE: return 1; case RED: return 2; default: return 3; }
          }
          static class Inner {
            int size(Size size) {
              return switch (size) { case S -> 10; case M -> 20; case L -> 30; };
            }
          }
          /*last*/
          """);

  private static final List<String> IDLE = List.of(
      "Runnable idle%s() { return () -> System.out.println(2 * 21); }",
      "Function<Integer, Integer> idle%s() { return x -> 2 * x; }",
      "Object idle%s() { return new Object() { int x = 1; }; }",
      "int idle%s() { class Local { } return new Local().hashCode(); }",
      "int idle%s(Color c) { switch (c) { case RED: return 1; case GREEN: return 2; } return 3; }",
      "int idle%s(Size s) { return switch (s) { case L -> 1; default -> 5; }; }",
      "int idle%s(Thread.State s) { return switch (s) { case NEW -> 1; default -> 5; }; }",
      "boolean idle%s(Object o) { assert o != null; return false; }",
      "static class Idle%s { private Idle%<s() {} Object o() { return new Idle%<s(); } }",
      "record Idle%s(int x) { Supplier<Integer> s() { return () -> x; } }",
      "Object idle%s() { return (Runnable & java.io.Serializable) () -> {}; }");

  private static String idle(List<Integer> kinds, int start) {
    StringBuilder members = new StringBuilder();
    for (int each = 0; each < kinds.size(); each++) {
      members.append(IDLE.get(kinds.get(each)).formatted(start + each)).append('\n');
    }
    return members.toString();
  }

  @Property(tries = 25)
  void whatCannotBeReachedRenumbersNothing(
      @ForAll @Size(max = 6) List<@IntRange(max = 10) Integer> before,
      @ForAll @Size(max = 3) List<@IntRange(max = 10) Integer> after) {
    Sources edited = WORK.edit("/*first*/", idle(before, 0)).edit("/*last*/", idle(after, 10));
    same(WORK, edited);
  }

  @ParameterizedTest
  @EnumSource
  void eachKindBeforeAReachableOne(By compiler) {
    Sources work = compiler.compile(WORK);
    for (int kind = 0; kind < IDLE.size(); kind++) {
      same(work, work.edit("/*first*/", idle(List.of(kind), 0)));
    }
  }

  @ParameterizedTest
  @EnumSource
  void bodiesCount(By compiler) {
    Sources work = compiler.compile(WORK);
    counts(work, "x -> 2 * x", "x -> 3 * x");
    counts(work, "twice.apply(21)", "twice.apply(22)");
    counts(work, "\"o\"", "\"p\"");
    counts(work, "return 7", "return 8");
  }

  @ParameterizedTest
  @EnumSource
  void casesOfEnumSwitchesCount(By compiler) {
    Sources work = compiler.compile(WORK);
    counts(work, "case BLUE: return 1; case RED", "case RED: return 1; case BLUE");
    counts(work, "case BLUE: return 1", "case GREEN: return 1");
    counts(work, "case M -> 20; case L -> 30", "case L -> 20; case M -> 30");
    counts(work, "RED, GREEN, BLUE", "GREEN, RED, BLUE");
  }

  @ParameterizedTest
  @EnumSource
  void anIdleSwitchOverTheSameEnum(By compiler) {
    Sources work = compiler.compile(WORK);
    doesNotCount(
        work,
        "/*first*/",
        "int idle(Color c) { switch (c) { case GREEN: return 1; case RED: return 2; } return 0; }");
  }
}
