package dev.stagewright.internal.fingerprint;

import static dev.stagewright.internal.fingerprint.CodeAssert.changed;
import static dev.stagewright.internal.fingerprint.CodeAssert.doesNotCount;
import static dev.stagewright.internal.fingerprint.CodeAssert.same;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stagewright.internal.config.CodeIdentity;
import dev.stagewright.ref.Hash;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What a text looks like does not count; the table reads like the source. */
class LayoutTest {
  private static final Sources WORK = Sources.stage("""
          @Build void train() {
            int sum = 0; // here
            for (int i = 0; i < 10; i++) { sum += i; }
            Runnable one = () -> System.out.println("x");
            Runnable two = () -> System.out.println("x");
            one.run(); two.run();
            Object o = new Object() { @Override public String toString() { return "o"; } };
            System.out.println(sum + " " + o);
          }
          """);

  @Test
  void comments() {
    doesNotCount(WORK, "// here", "/* there */");
  }

  @Test
  void linesAndSpaces() {
    doesNotCount(WORK, "int sum = 0;", "\n\n\n  int   sum\n = 0;");
  }

  @Test
  void namesOfLocals() {
    doesNotCount(WORK, "sum", "total");
  }

  @Test
  void debugInformation() {
    same(WORK.with(Compiler.javac("-g")), WORK.with(Compiler.javac("-g:none")));
    same(WORK.with(Compiler.javac("-g", "-parameters")), WORK);
  }

  @Test
  void annotations() {
    doesNotCount(WORK, "@Build void", "@Deprecated @Build void");
  }

  @Test
  void modifiersThatMatter() {
    changed(WORK, WORK.edit("@Build void", "@Build synchronized void"));
  }

  @Test
  void repeatedly() {
    CodeFingerprint first = WORK.code();
    for (int run = 0; run < 5; run++) {
      assertThat(WORK.code()).isEqualTo(first);
    }
  }

  @Test
  void entriesReadLikeTheSource() {
    Sources sources = Sources.stage("""
            static int made = new Random(1).nextInt();
            static class Nested { int twice(int x, String[] names) { return 2 * x; } }
            @Build void train(BuildContext build) {
              class Local { int get() { return new Nested().twice(1, null); } }
              Supplier<Supplier<Integer>> s = () -> () -> new Local().get();
              s.get().get();
              new Object() { void hi() {} }.hi();
            }
            """);
    String work = "com.acme.app.Work";
    String train = work + ".train(dev.stagewright.BuildContext)";
    assertThat(sources.code().methods())
        .containsOnlyKeys(
            work + ".<clinit>()",
            work + ".<init>()",
            work + "$Nested.<init>()",
            work + "$Nested.twice(int, java.lang.String[])",
            train,
            train + "/lambda#0",
            train + "/lambda#0/lambda#0",
            train + "/lambda#0/lambda#0/Local#0.<init>(" + work + ")",
            train + "/lambda#0/lambda#0/Local#0.get()",
            train + "/class#0.<init>(" + work + ")",
            train + "/class#0.hi()",
            "class " + work,
            "class " + work + "$Nested",
            "class " + train + "/class#0",
            "class " + train + "/lambda#0/lambda#0/Local#0");
  }

  @Test
  void aPinnedHash() {
    CodeFingerprint code = Sources.stage("@Build void train() {}").code();
    assertThat(code.methods().get("com.acme.app.Work.train()"))
        .isEqualTo(new Hash("6afdc38d96e002e8e83ab0fd2fef2e0fda4275ccf1a11675709419d58fb1d82b"));
  }

  /** Made of the same class files by whatever Java runs this. */
  @Test
  void aPinnedDocument() {
    CodeFingerprint code = Sources.stage(
            """
            record Point(int x, String y) {}
            @Build void train(BuildContext build) throws Exception {
              switch (new Point(1, "b").y()) { case "a", "b" -> Util.go(); default -> {} }
              Supplier<Object> made = () -> javax.xml.parsers.DocumentBuilderFactory.newInstance();
              for (org.w3c.dom.Node node : new org.w3c.dom.Node[0]) build.log(node + "" + made);
              com.sun.net.httpserver.HttpServer.create().stop(0);
              Class.forName("org.lib.Thing");
              Class.forName("sun.misc.Unsafe");
            }
            static class Util { static void go() { javax.inject.Near.go(); } }
            """, "package javax.inject; public class Near { public static void go() {} }")
        .with(Compiler.ecj())
        .code();
    CodeIdentity.Fingerprint document = CodeIdentity.Fingerprint.of(code);
    assertThat(document.table()).endsWith("\"unfollowed\":[\"javax.inject\",\"org.lib\"]}");
    assertThat(document.hash())
        .isEqualTo(new Hash("44554834a2c3ca32a858faf612f87e1ab9e2ec6dd5f57ad15e4158a68edb4479"));
  }

  @Test
  void theTableIsACopy() {
    TreeMap<String, Hash> methods = new TreeMap<>();
    TreeSet<String> libraries = new TreeSet<>();
    CodeFingerprint code = new CodeFingerprint(methods, libraries);
    methods.put("x", Hash.of("x"));
    libraries.add("x");
    assertThat(code.methods()).isEmpty();
    assertThat(code.libraries()).isEmpty();
  }
}
