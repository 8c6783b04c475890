package dev.stagewright.internal.fingerprint;

import static dev.stagewright.internal.fingerprint.CodeAssert.counts;
import static dev.stagewright.internal.fingerprint.CodeAssert.doesNotCount;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What can be reached counts, and nothing else does. */
class ReachabilityTest {
  @Test
  void theBuildItself() {
    Sources work = Sources.stage("@Build void train() { int x = 41; System.out.println(x); }");
    counts(work, "41", "42");
    counts(work, "println(x)", "println((long) x)");
  }

  @Test
  void methodsThatNothingCalls() {
    Sources work = Sources.stage("@Build void train() {} void other() { int x = 41; } /*end*/");
    doesNotCount(work, "41", "42");
    doesNotCount(
        work, "/*end*/", "int more() { assert true; return 1; } static void evenMore() {}");
    doesNotCount(work, "/*end*/", "static int more() { return 1; } class Inner { int x = 1; }");
  }

  @Test
  void privateAndStaticAndInstanceMethodsOfOthers() {
    Sources work = Sources.stage("""
            @Build void train() { step(); com.acme.lib.Lib.fixed(); new com.acme.lib.Lib().free(); }
            private void step() { System.out.println("step"); }
            """, Sources.other("""
                public class Lib {
                  public static int fixed() { return 1; }
                  public int free() { return 2; }
                  public int unused() { return 3; }
                }
                """));
    counts(work, "\"step\"", "\"stop\"");
    counts(work, "return 1", "return 11");
    counts(work, "return 2", "return 22");
    doesNotCount(work, "return 3", "return 33");
  }

  @Test
  void staticInitialisers() {
    Sources work = Sources.stage(
        "@Build void train() { System.out.println(com.acme.lib.Lib.X); }",
        Sources.other("class Up { static { System.out.println(7); } }"),
        Sources.other("""
                public class Lib extends Up {
                  public static final Integer X = Integer.valueOf(1);
                }
                """),
        Sources.other("class Idle { static { System.out.println(8); } }"));
    counts(work, "valueOf(1)", "valueOf(2)");
    counts(work, "println(7)", "println(77)");
    doesNotCount(work, "println(8)", "println(88)");
  }

  @Test
  void inlinedConstants() {
    Sources work = Sources.stage(
        "@Build void train() { System.out.println(com.acme.lib.Lib.X); }",
        Sources.other("public class Lib { public static final int X = 1, Y = 2; }"));
    counts(work, "X = 1", "X = 3");
    doesNotCount(work, "Y = 2", "Y = 3");
  }

  @Test
  void inheritedMethods() {
    Sources work = Sources.of(
        "package com.acme.app; @dev.stagewright.Stage(name = \"s\")"
            + " public class Work extends Base { @Override int size() { return 1; } }",
        """
            package com.acme.app;
            abstract class Base {
              Base() { System.out.println("made"); }
              @dev.stagewright.Build void train() { System.out.println(size()); }
              int size() { return 2; }
              int unused() { return 3; }
            }
            """);
    counts(work, "println(size())", "println(-size())");
    counts(work, "return 1", "return 11");
    counts(work, "\"made\"", "\"created\"");
    doesNotCount(work, "return 3", "return 33");
  }

  private static final String SHAPES = """
      public abstract class Shape {
        public abstract int area();
        public static class Square extends Shape { public int area() { return 1; } }
        public static class Circle extends Shape { public int area() { return 2; } }
      }
      """;

  @Test
  void overridingMethodsOfClassesThatAreInstantiated() {
    Sources work = Sources.stage("""
            @Build void train() { com.acme.lib.Shape s = make(); System.out.println(s.area()); }
            com.acme.lib.Shape make() { return new com.acme.lib.Shape.Square(); }
            """, Sources.other(SHAPES));
    counts(work, "return 1", "return 11");
    doesNotCount(work, "return 2", "return 22");
    counts(work, "Shape.Square()", "Shape.Circle()");
  }

  @Test
  void overridingMethodsOfClassesInstantiatedAfterTheCall() {
    Sources work = Sources.stage("""
            com.acme.lib.Shape s;
            @Build void train() { if (s != null) System.out.println(s.area()); later(); }
            void later() { Supplier<com.acme.lib.Shape> f = com.acme.lib.Shape.Circle::new; s = f.get(); }
            """, Sources.other(SHAPES));
    counts(work, "return 2", "return 22");
    doesNotCount(work, "return 1", "return 11");
  }

  @Test
  void methodsThatLibrariesCallBack() {
    Sources work = Sources.stage("""
            @Build void train() { new ArrayList<String>().sort(new ByLength()); }
            static class ByLength implements Comparator<String> {
              public int compare(String a, String b) { return a.length() - b.length(); }
              public String toString() { return "by length"; }
              public int unused() { return 3; }
            }
            """);
    counts(work, "a.length() - b.length()", "b.length() - a.length()");
    counts(work, "\"by length\"", "\"length\"");
    doesNotCount(work, "return 3", "return 33");
  }

  @Test
  void defaultMethodsAndMethodReferences() {
    Sources work = Sources.stage("""
            interface Named {
              default String name() { return prefix() + "!"; }
              default String prefix() { return "none"; }
              default String unused() { return "3"; }
            }
            static class Cat implements Named { public String prefix() { return "cat"; } }
            static String twice(Named n) { return n.name() + n.name(); }
            @Build void train() { Function<Named, String> f = Work::twice; f.apply(new Cat()); }
            """);
    counts(work, "\"!\"", "\"?\"");
    counts(work, "\"cat\"", "\"dog\"");
    counts(work, "n.name() + n.name()", "n.name()");
    doesNotCount(work, "\"3\"", "\"33\"");
  }

  @Test
  void lambdasOfOwnInterfacesBringDefaultsThatLibrariesCall() {
    Sources work = Sources.stage("""
            interface Order extends Comparator<String> {
              @Override default Comparator<String> reversed() { return null; }
            }
            @Build void train() { Order o = (a, b) -> 0; Collections.sort(new ArrayList<String>(), o); }
            """);
    counts(work, "return null", "return (a, b) -> 1");
  }

  @Test
  void classShapes() {
    Sources work = Sources.stage("""
            static class Fault extends RuntimeException {}
            @Build void train() { try { fail(); } catch (IllegalStateException e) { } }
            void fail() { throw new Fault(); }
            """);
    counts(work, "extends RuntimeException", "extends IllegalStateException");
    assertThat(work.code().methods()).containsKey("class com.acme.app.Work$Fault");
  }

  @Test
  void exceptionHandlers() {
    Sources work = Sources.stage(
        "@Build void train() { try { train(); } catch (IllegalStateException e) { } }");
    counts(work, "IllegalStateException", "IllegalArgumentException");
    counts(work, "train(); } catch", "} finally { train(); } try { } catch");
  }

  @Test
  void recursion() {
    Sources work = Sources.stage("""
            @Build void train() { even(3); }
            boolean even(int n) { return n == 0 || odd(n - 1); }
            boolean odd(int n) { return n != 0 && even(n - 1); }
            """);
    counts(work, "n != 0", "n > 0");
  }

  @Test
  void deepChains() {
    StringBuilder members = new StringBuilder("@Build void train() { m0(); }\n");
    for (int depth = 0; depth < 5_000; depth++) {
      members.append("static void m%s() { m%s(); }\n".formatted(depth, depth + 1));
    }
    members.append("static void m5000() { System.out.println(1); }\n");
    assertThat(Sources.stage(members.toString()).code().methods()).hasSizeGreaterThan(5_000);
  }

  @Test
  void innerClasses() {
    Sources work = Sources.stage("""
            int size = 3;
            class Inner { int get() { return 1; } /*end*/ }
            @Build void train() { System.out.println(new Inner().get()); }
            """);
    counts(work, "return 1", "return 11");
    doesNotCount(work, "/*end*/", "int unused() { assert size > 1; return size; }");
  }

  @Test
  void enumsToldToLibraries() {
    Sources work = Sources.stage("""
            enum Color { RED, GREEN }
            @Build void train() { System.out.println(EnumSet.allOf(Color.class)); }
            """);
    counts(work, "RED, GREEN", "RED, GREEN, BLUE");
  }

  @Test
  void stringSwitches() {
    Sources work = Sources.stage("""
            @Build void train() {
              switch (System.lineSeparator()) {
                case "a": System.out.println(1); break;
                case "b": System.out.println(2); break;
                default: break;
              }
            }
            """);
    counts(work, "\"a\"", "\"c\"");
    counts(work, "println(2); break;", "println(2);");
  }

  @Test
  void constantsOfEveryKindAreKeptApart() {
    Sources work = Sources.stage("@Build void train() { Object x = 1234567; }");
    counts(work, "1234567", "1234567L");
    counts(work, "1234567", "\"1234567\"");
    counts(work, "1234567", "1234567f");
    Sources text = Sources.stage("@Build void train() { Object x = \"\\ud800\"; }");
    counts(text, "ud800", "udfff");
  }
}
