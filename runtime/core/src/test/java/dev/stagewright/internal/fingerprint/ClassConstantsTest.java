package dev.stagewright.internal.fingerprint;

import static dev.stagewright.internal.fingerprint.CodeAssert.counts;
import static dev.stagewright.internal.fingerprint.CodeAssert.doesNotCount;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Own classes that are handed out as values, so that reflection may use all of them. */
class ClassConstantsTest {
  private static final String HYPER = """
      public class Hyper extends Above {
        private int rate = 1;
        Layer[] layers;
        List<Map<String, Unit>> units;
        public int getRate() { return rate; }
        void setLast(Last last) { }
        static class Idle { int idle() { return 70; } }
      }
      class Above { int above() { return 20; } }
      class Layer { int layer() { return 30; } }
      class Unit { Deep deep; int unit() { return 40; } }
      record Deep(List<Point> points) { }
      class Point { int point() { return 50; } }
      class Last { int last() { return 60; } }
      """;

  private static Sources handing(String statement) {
    return Sources.stage("""
            static final String NAME = "com.acme.lib.Hyper";
            static abstract class Token<T> { Object type() { return this; } }
            static Object take(Object... all) { return all; }
            @Build void train() throws Exception { %s }
            """.formatted(statement), Sources.other(HYPER));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "take(com.acme.lib.Hyper.class);",
        "take(com.acme.lib.Hyper[].class, int[].class);",
        "take(com.acme.lib.Hyper[][].class);",
        "Class.forName(\"com.acme.lib.Hyper\");",
        "Class.forName(\"[Lcom.acme.lib.Hyper;\");",
        "Class.forName(NAME, true, null);",
        "Thread.currentThread().getContextClassLoader().loadClass(\"com.acme.lib.Hyper\");",
        "take(new com.acme.lib.Hyper[0].getClass());",
        "take(new com.acme.lib.Hyper[1][2].getClass());",
        "take(new com.acme.lib.Hyper().getClass());",
        "take(new Token<List<com.acme.lib.Hyper>>() { });",
        "take(new Token<com.acme.lib.Hyper[]>() { });",
        "take(new Token<Map<String, ? extends com.acme.lib.Hyper>>() { });",
        "Supplier<Class<?>> s = () -> com.acme.lib.Hyper.class; take(s);",
        "take(Lazy.TYPE); } static class Lazy { static final Class<?> TYPE = com.acme.lib.Hyper.class;",
        "take(Kind.A.type); } enum Kind { A(com.acme.lib.Hyper.class); Class<?> type;"
            + " Kind(Class<?> type) { this.type = type; }",
      })
  void countWithAllThatTheirDataConsistsOf(String statement) {
    Sources work = handing(statement);
    counts(work, "return rate", "return -rate");
    counts(work, "rate = 1", "rate = 10");
    counts(work, "Layer[] layers", "Layer[] levels");
    for (String deeper : new String[] {"20", "30", "40", "50", "60"}) {
      counts(work, "return " + deeper, "return 1" + deeper);
    }
    doesNotCount(work, "return 70", "return 170");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "new com.acme.lib.Hyper();",
        "take(new com.acme.lib.Hyper[0]);",
        "Object o = take(); take(o instanceof com.acme.lib.Hyper);",
        "System.out.println(\"com.acme.lib.Hyper was here\");",
        "System.out.println(\"com.acme.lib.hyper\");",
        "take(new com.acme.lib.Hyper(), List.class, String[].class);",
      })
  void useWithoutTheClassAsAValue(String statement) {
    Sources work = handing(statement);
    doesNotCount(work, "return rate", "return -rate");
    assertThat(work.code().methods().keySet()).noneMatch(name -> name.startsWith("missing"));
  }

  @Test
  void aTextThatNamesNoClassIsNotMissed() {
    Sources work = Sources.stage(
        "@Build void train() { System.getProperty(\"com.acme.lib.Gone\"); com.acme.lib.X.go(); }",
        Sources.other("public class X { public static void go() { } }"));
    assertThat(work.code().methods().keySet()).noneMatch(name -> name.startsWith("missing"));
  }

  @Test
  void annotationsThatMappersGoBy() {
    Sources work = Sources.stage("""
            @Build void train() { System.out.println(com.acme.lib.Shape.class); }
            """, Sources.other("""
            import java.lang.annotation.*;
            @Sub(Circle.class) public interface Shape { default int sides() { return 1; } }
            @Retention(RetentionPolicy.RUNTIME) @interface Sub { Class<?> value(); }
            @Retention(RetentionPolicy.RUNTIME) @interface As { String value(); }
            class Circle implements Shape { @As("r") int radius; int area() { return 2; } }
            class Other implements Shape { int area() { return 3; } }
            """));
    counts(work, "\"r\"", "\"rad\"");
    counts(work, "return 1", "return 11");
    counts(work, "return 2", "return 22");
    doesNotCount(work, "return 3", "return 33");
  }

  @Test
  void sealedOnesWithThoseThatTheyPermit() {
    Sources work = Sources.stage(
        "@Build void train() { System.out.println(com.acme.lib.Shape.class); }",
        Sources.other("""
            public sealed interface Shape permits Circle, Square { }
            record Circle(int r) implements Shape { int area() { return 2; } }
            final class Square implements Shape { int area() { return 3; } }
            """));
    counts(work, "return 2", "return 22");
    counts(work, "return 3", "return 33");
  }

  @Test
  void matchingIsNoUseByReflection() {
    Sources work = Sources.stage("""
            record Circle(int r) { int area() { return 2; } }
            @Build void train() { System.out.println(new Circle(1)); }
            """);
    doesNotCount(work, "return 2", "return 22");
  }

  @Test
  void theStageItselfAsForALogger() {
    Sources work = Sources.stage("""
            static final System.Logger LOG = System.getLogger(Work.class.getName());
            static final Class<?> SELF = Work.class;
            @Config int epochs = 3;
            @Config double rate = 0.5;
            @Config Other other;
            @Build void train() { LOG.log(System.Logger.Level.INFO, "trained"); }
            int unused() { return 1; }
            """, """
            package com.acme.app;
            @dev.stagewright.Stage(name = "o") public class Other {
              @dev.stagewright.Config int size = 3;
              @dev.stagewright.Build void make() { System.out.println("made"); }
            }
            """);
    doesNotCount(work, "epochs = 3", "epochs = 4");
    doesNotCount(work, "rate = 0.5", "rate = Math.random()");
    doesNotCount(work, "size = 3", "size = 4");
    doesNotCount(work, "\"made\"", "\"created\"");
    counts(work, "return 1", "return 2");
  }
}
