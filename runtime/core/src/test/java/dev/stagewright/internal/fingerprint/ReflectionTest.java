package dev.stagewright.internal.fingerprint;

import static dev.stagewright.internal.fingerprint.CodeAssert.counts;
import static dev.stagewright.internal.fingerprint.CodeAssert.doesNotCount;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What reflection reads of own classes, and what Java serialization calls of them. */
class ReflectionTest {
  private static final String MARKED = """
      import java.lang.annotation.*;
      @Mark(kind = Kind.A, others = @Part("here"))
      public class Marked {
        public static final int SIZE = 7;
        static final Object SHARED = null;
        // A remark
        @Constant public static Object made;
        void take(@Part("left") int a, int b) { }
        List<@Use(8) String> names;
        @Quiet int quiet;
        static int first;
        void setAll(List<Integer> all) { }
        interface Shape { int sides(); }
        public Shape shape;
      }
      @Retention(RetentionPolicy.RUNTIME) @interface Mark {
        int size() default 100;
        int[] sizes() default {1, 2};
        Kind kind();
        Kind fallback() default Kind.B;
        Part[] others();
        Class<?> type() default Named.class;
      }
      @Retention(RetentionPolicy.RUNTIME) @interface Part {
        String value();
        String more() default "more";
      }
      @Retention(RetentionPolicy.RUNTIME) @interface Constant { int on() default 5; }
      @Retention(RetentionPolicy.RUNTIME) @Target(ElementType.TYPE_USE) @interface Use {
        int value();
      }
      @interface Quiet { int loud() default 6; }
      @Retention(RetentionPolicy.RUNTIME) @interface Elsewhere { int far() default 9; }
      enum Kind { A(11), B(12); final int size; Kind(int size) { this.size = size; } }
      class Named { int named() { return 13; } }
      @Elsewhere class Other { }
      """;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "default 100 -> default 101",
        "{1, 2} -> {1, 3}",
        "default Kind.B -> default Kind.A",
        "default \"more\" -> default \"less\"",
        "default 5 -> default 55",
        "@Part(\"here\") -> @Part(\"there\")",
        "@Part(\"left\") int a, int b -> int a, @Part(\"left\") int b",
        "@Use(8) -> @Use(9)",
        "A(11) -> A(111)",
        "B(12) -> B(112)",
        "return 13 -> return 14",
        "SIZE = 7 -> SIZE = 8",
        "static int first -> static long first",
        "List<Integer> all -> List<Long> all",
        "int sides() -> long sides()",
        "@Constant public -> public",
      })
  void countsWhatAClassAsAValueTells(String edit) {
    Sources work = Sources.stage(
        "@Build void train() { System.out.println(com.acme.lib.Marked.class.getAnnotations()[0]); }",
        Sources.other(MARKED));
    String[] sides = edit.split(" -> ", 2);
    counts(work, sides[0], sides[1]);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "default 6 -> default 66",
        "default 9 -> default 99",
        "@Quiet int quiet -> int quiet",
        "@Elsewhere class -> class",
        "// A remark -> /* Another */",
      })
  void otherAnnotationsAndCommentsDoNotCount(String edit) {
    Sources work = Sources.stage(
        "@Build void train() { System.out.println(com.acme.lib.Marked.class.getAnnotations()[0]); }",
        Sources.other(MARKED));
    String[] sides = edit.split(" -> ", 2);
    doesNotCount(work, sides[0], sides[1]);
  }

  @Test
  void countsDefaultsOfAnAnnotationThatALiteralNames() {
    Sources work = Sources.stage("""
        @java.lang.annotation.Retention(java.lang.annotation.RetentionPolicy.RUNTIME)
        @interface An { int num() default 100; }
        @An static class Annotated { }
        @interface Unread { int num() default 200; }
        @Unread @Build void train() {
          System.out.println(Annotated.class.getAnnotation(An.class).num());
        }
        """);
    counts(work, "default 100", "default 101");
    doesNotCount(work, "default 200", "default 201");
    doesNotCount(work, "@Unread @Build", "@Build");
  }

  @Test
  void countsAnnotationsOfComponentsByName() {
    Sources work = Sources.stage("""
        @java.lang.annotation.Retention(java.lang.annotation.RetentionPolicy.RUNTIME)
        @java.lang.annotation.Target(java.lang.annotation.ElementType.RECORD_COMPONENT)
        @interface An { }
        record Pair(@An int left, int right) { }
        @Build void train() { System.out.println(Pair.class.getRecordComponents()); }
        """);
    counts(work, "@An int left, int right", "int left, @An int right");
  }

  @Test
  void countsAnnotationsOfAPackageWhoseClassIsAValue() {
    String described = """
        /** A package. */
        @Pk(3) @Silent(4) package com.acme.lib;
        """;
    Sources work = Sources.stage("""
        @Build void train() {
          System.out.println(com.acme.lib.Lit.class.getPackage().getAnnotations());
        }
        """, Sources.other("""
            import java.lang.annotation.*;
            public class Lit { }
            @Retention(RetentionPolicy.RUNTIME) @interface Pk { int value(); int more() default 5; }
            @interface Silent { int value(); }
            """), described);
    counts(work, "@Pk(3)", "@Pk(33)");
    counts(work, "default 5", "default 55");
    doesNotCount(work, "@Silent(4)", "@Silent(44)");
    doesNotCount(work, "A package", "The package");
    Sources unasked = work.edit("com.acme.lib.Lit.class.getPackage().getAnnotations()", "1");
    doesNotCount(unasked, "@Pk(3)", "@Pk(33)");
  }

  private static final String KEPT = """
      import java.io.*;
      public class Kept extends Above implements Serializable {
        private static final long serialVersionUID = 1;
        int width, height;
        public Kept() { super(1); }
        private void readObject(ObjectInputStream in) throws IOException { width = 10; }
        private void writeObject(ObjectOutputStream out) throws IOException { width = 20; }
        private void readObjectNoData() { width = 30; }
        private Object readResolve() { return 40; }
        Object writeReplace() { return 50; }
        private int unused() { return 60; }
      }
      class Above { int depth; Above() { depth = 70; } Above(int depth) { } }
      """;

  @ParameterizedTest
  @ValueSource(strings = {"10", "20", "30", "40", "50", "70"})
  void countsHooksOfSerialization(String value) {
    Sources work = Sources.stage("""
        @Build void train() { System.out.println(new com.acme.lib.Kept()); }
        """, Sources.other(KEPT));
    counts(work, value, "1" + value);
    doesNotCount(work, "return 60", "return 61");
    doesNotCount(work, "serialVersionUID = 1", "serialVersionUID = 2");
    doesNotCount(work.edit("implements Serializable", ""), value, "1" + value);
  }

  @Test
  void countsWhichFieldsSerializationLeavesOut() {
    Sources work = Sources.stage("""
        @Build void train() { System.out.println(new com.acme.lib.Kept()); }
        """, Sources.other(KEPT));
    counts(work, "int width, height", "transient int width, height");
    doesNotCount(
        work.edit("implements Serializable", ""),
        "int width, height",
        "transient int width, height");
  }

  @Test
  void countsHooksOfWhatIsReadFromAStream() {
    Sources work = Sources.stage("""
        @Build void train() throws Exception {
          System.out.println((com.acme.lib.Kept) new java.io.ObjectInputStream(null).readObject());
        }
        """, Sources.other(KEPT));
    counts(work, "10", "110");
    counts(work, "40", "140");
  }

  @Test
  void countsHooksOfExternalization() {
    Sources work = Sources.stage("""
        @Build void train() { System.out.println(new com.acme.lib.Own(1)); }
        """, Sources.other("""
            import java.io.*;
            public class Own implements Externalizable {
              int width;
              public Own() { width = 10; }
              public Own(int width) { this.width = width; }
              public void readExternal(ObjectInput in) { width = 20; }
              public void writeExternal(ObjectOutput out) { width = 30; }
              private Object readResolve() { return 40; }
            }
            """));
    for (String value : new String[] {"10", "20", "30", "40"}) {
      counts(work, value, "1" + value);
    }
  }
}
