package dev.stagewright.internal.fingerprint;

import static dev.stagewright.internal.fingerprint.CodeAssert.counts;

import org.junit.jupiter.api.Test;

/** Promise 1: what changes a result changes the fingerprint. */
class HandoverTest {
  @Test
  void pathsOfOutputs() {
    counts(Sources.stage("""
            @Output("a.txt") java.nio.file.Path file;
            @Build void train() throws Exception { java.nio.file.Files.writeString(file, "x"); }
            """), "a.txt", "b.txt");
  }

  @Test
  void whatIsAnOutput() {
    counts(Sources.stage("""
            int n = 3;
            @Build void train() { }
            """), "int n", "@Output int n");
  }

  @Test
  void whatAListHolds() {
    counts(Sources.stage("""
            @Config List<Integer> xs = List.of();
            boolean found;
            @Build void train() { found = xs.contains(3); }
            """), "List<Integer>", "List<Long>");
  }

  @Test
  void whatAListInARecordHolds() {
    counts(Sources.stage("""
            record R(List<Integer> xs) {}
            @Config R r;
            boolean found;
            @Build void train() { found = r.xs().contains(3); }
            """), "List<Integer>", "List<Long>");
  }

  @Test
  void resourceOfStaticFinalFromOtherClass() {
    counts(
        Sources.stage(
            """
            @Build void train() { System.out.println(com.acme.lib.K.get()); }
            """,
            Sources.other(
                "public class K { static final int[] A = {1}; static int B = init(); static int init() { return 4; } public static int get() { return A[0] + B; } }")),
        "return 4",
        "return 5");
  }

  @Test
  void overridingThroughInheritedInterface() {
    counts(Sources.stage("""
            interface Shape { default int area() { return 1; } }
            static class Base { public int area() { return 2; } }
            static class Sq extends Base implements Shape { }
            @Build void train() { Shape s = new Sq(); System.out.println(s.area()); }
            """), "return 2", "return 3");
  }

  @Test
  void enumConstantBody() {
    counts(Sources.stage("""
            enum Op { A { int f() { return 2; } }, B { int f() { return 7; } }; abstract int f(); }
            @Config Op op = Op.A;
            @Build void train() { System.out.println(op.f()); }
            """), "return 7", "return 8");
  }

  @Test
  void enumOrder() {
    counts(Sources.stage("""
            enum Op { A, B }
            @Config Op op = Op.A;
            @Build void train() { System.out.println(op.ordinal()); }
            """), "A, B", "B, A");
  }

  @Test
  void methodOfDependency() {
    counts(
        Sources.stage(
            """
            @Config com.acme.lib.Dep dep;
            @Build void train() { System.out.println(dep.twice()); }
            """,
            Sources.other(
                "@dev.stagewright.Stage(name=\"d\") public class Dep { @dev.stagewright.Config int n = 1; public int twice() { return n * 2; } @dev.stagewright.Build void b() {} }")),
        "n * 2",
        "n * 3");
  }

  @Test
  void methodOfDependencyInList() {
    counts(
        Sources.stage(
            """
            @Config List<com.acme.lib.Dep> deps;
            @Build void train() { for (var d : deps) System.out.println(d.twice()); }
            """,
            Sources.other(
                "@dev.stagewright.Stage(name=\"d\") public class Dep { @dev.stagewright.Config int n = 1; int k = 7; public int twice() { return n * 2 + k; } @dev.stagewright.Build void b() {} }")),
        "k = 7",
        "k = 8");
  }

  @Test
  void helperStageSubclassConstructed() {
    counts(Sources.stage("""
            @Config int n = 3;
            @Build void train() { System.out.println(((Supplier<Work>) Work::new).get().n + n); }
            """), "n = 3", "n = 4");
  }

  @Test
  void helperOfSuperConstructor() {
    counts(Sources.of("""
            package com.acme.app;
            import dev.stagewright.*;
            @Stage(name = "s") public class Work extends Base {
              @Config int n = 3;
              @Build void train() { System.out.println(copy); }
              @Override void init() { copy = n; }
            }
            """, """
            package com.acme.app;
            abstract class Base { int copy; Base() { init(); } abstract void init(); }
            """), "copy = n", "copy = n + 1");
  }

  @Test
  void anonymousComparatorInStaticMap() {
    counts(Sources.stage("""
            static final Map<String, Function<Integer, Integer>> M = new HashMap<>();
            static { M.put("a", x -> x + 1); M.put("b", new Function<>() { public Integer apply(Integer x) { return x + 2; } }); }
            @Build void train() { System.out.println(M.get("b").apply(1)); }
            """), "x + 2", "x + 3");
  }

  @Test
  void iteratorInForEach() {
    counts(Sources.stage("""
            record Range(int n) implements Iterable<Integer> { public Iterator<Integer> iterator() { return List.of(n, 4).iterator(); } }
            @Build void train() { for (int i : new Range(3)) System.out.println(i); }
            """), "List.of(n, 4)", "List.of(n, 5)");
  }

  @Test
  void autoCloseable() {
    counts(Sources.stage("""
            static class R implements AutoCloseable { public void close() { System.out.println(4); } }
            @Build void train() { try (R r = new R()) { } }
            """), "println(4)", "println(5)");
  }

  @Test
  void threadSubclassRun() {
    counts(Sources.stage("""
            static abstract class T<X> extends java.util.AbstractList<X> { public int size() { return 4; } }
            @Build void train() { System.out.println(new T<String>() { public String get(int i) { return "q"; } }); }
            """), "return 4", "return 5");
  }

  @Test
  void whatAGenericSuperclassHolds() {
    counts(Sources.of("""
            package com.acme.app;
            import dev.stagewright.*;
            import java.util.*;
            @Stage(name = "s") public class Work extends Base<Integer> {
              boolean found;
              @Build void train() { found = xs.contains(3); }
            }
            """, """
            package com.acme.app;
            abstract class Base<T> { @dev.stagewright.Config java.util.List<T> xs; }
            """), "Base<Integer>", "Base<Long>");
  }
}
