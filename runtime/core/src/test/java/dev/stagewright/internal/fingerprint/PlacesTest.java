package dev.stagewright.internal.fingerprint;

import static dev.stagewright.internal.fingerprint.CodeAssert.counts;
import static dev.stagewright.internal.fingerprint.CodeAssert.doesNotCount;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where classes come from, and whose they are. */
class PlacesTest {
  @TempDir
  Path temp;

  private static final Sources WORK = Sources.stage(
      "@Build void train() { com.acme.lib.Lib.go(); org.lib.Thing.go(); com.acmeother.X.go(); }",
      Sources.other("public class Lib { public static void go() { new Thread().start(); } }"),
      "package org.lib; public class Thing { public static void go() { int x = 1; } }",
      "package com.acmeother; public class X { public static void go() { int x = 2; } }");

  @Test
  void librariesAreNamedAndNotFollowed() {
    doesNotCount(WORK, "x = 1", "x = 11");
    doesNotCount(WORK, "x = 2", "x = 22");
    counts(WORK, "new Thread()", "new Thread(\"x\")");
    assertThat(WORK.code().libraries()).containsExactly("com.acmeother.X", "org.lib.Thing");
  }

  @Test
  void aPackageOfOneSegmentOwnsWhatIsBelow() {
    Sources work = Sources.of(
        "package solo; @dev.stagewright.Stage(name = \"s\") public class Work {"
            + " @dev.stagewright.Build void go() { solo.deep.Down.go(); soloist.No.go(); } }",
        "package solo.deep; public class Down { public static void go() { int x = 1; } }",
        "package soloist; public class No { public static void go() { int x = 2; } }");
    counts(work, "x = 1", "x = 11");
    doesNotCount(work, "x = 2", "x = 22");
  }

  @Test
  void aStageInTheUnnamedPackageOwnsThatAlone() {
    Sources work = Sources.of(
        "@dev.stagewright.Stage(name = \"s\") public class Work {"
            + " @dev.stagewright.Build void go() { Near.go(); far.Thing.go(); } }",
        "class Near { static void go() { int x = 1; } }",
        "package far; public class Thing { public static void go() { int x = 2; } }");
    counts(work, "x = 1", "x = 11");
    doesNotCount(work, "x = 2", "x = 22");
    assertThat(work.code().unfollowedPackages()).containsExactly("far");
  }

  @Test
  void whatANamedPackageReachesInTheUnnamedOneIsTold() {
    Sources work = Sources.of(
        "package solo; @dev.stagewright.Stage(name = \"s\") public class Work {"
            + " @dev.stagewright.Build void go() throws Exception { com.acme.Far.go(); } }",
        "package com.acme; public class Far { public static void go() { } }");
    assertThat(work.code().unfollowedPackages()).containsExactly("com.acme");
  }

  @Test
  void packagesThatWereNotFollowedAreTold() {
    CodeFingerprint code = WORK.code();
    assertThat(code.unfollowedPackages()).containsExactly("com.acmeother", "org.lib");
    Sources named = Sources.stage(
        "@Build void train(BuildContext build) throws Exception {"
            + " Class.forName(\"org.lib.Thing\"); build.log(\"org.lib.Nothing java.util.List\"); }",
        "package org.lib; public class Thing { }");
    assertThat(named.code().unfollowedPackages()).containsExactly("org.lib");
  }

  @Test
  void packagesThatWereNotFollowedAreToldWhereTheirClassesAreMissing() throws IOException {
    Sources work = Sources.stage(
        "@Build void train() throws Exception { org.lib.Thing.go(); javax.inject.Near.go();"
            + " Class.forName(\"[Lorg.driver.Driver$Inner;\"); }",
        "package org.lib; public class Thing { public static void go() { } }",
        "package javax.inject; public class Near { public static void go() { } }",
        "package org.driver; public class Driver { public static class Inner { } }");
    Compiler.javac().compile(temp, work.texts());
    CodeFingerprint code = work.load(List.of(temp));
    assertThat(code.unfollowedPackages()).containsExactly("javax.inject", "org.driver", "org.lib");
    Sources.delete(temp.resolve("org"));
    Sources.delete(temp.resolve("javax"));
    assertThat(work.load(List.of(temp))).isEqualTo(code);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"org.lib", "org.lib.thing", "train.R", "Org.Lib", "of org.lib.Thing", "com.acme.X"
      })
  void aTextThatMayBeAnythingNamesNoClass(String text) {
    Sources work = Sources.stage("@Build void train(BuildContext build) { build.log(\"x\"); }");
    assertThat(work.edit("\"x\"", "\"" + text + "\"").code().unfollowedPackages())
        .isEmpty();
  }

  @Test
  void theRuntimeIsNobodysOwn() {
    OwnPackages own = new OwnPackages(java.util.Set.of("dev/stagewright"));
    assertThat(own.owns("dev/stagewright/examples/Digits")).isTrue();
    JavaClasses runtime = new ClassFileImporter()
        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
        .importPackages("dev.stagewright");
    assertThat(runtime)
        .extracting(JavaClass::getName)
        .isNotEmpty()
        .noneMatch(name -> own.owns(name.replace('.', '/')));
  }

  @Test
  void trackedClassesCountWhole() {
    Sources work = Sources.stage(
        "@Build void train() throws Exception { Class.forName(\"org.lib.Thing\"); }",
        """
            package org.lib;
            public class Thing {
              public static void go() { Runnable r = () -> System.out.println(1); Below.help(); }
              private int quiet() { return 2; }
            }
            """,
        "package org.lib; class Below { static void help() { int x = 3; }"
            + " static void idle() { int x = 4; } }");
    doesNotCount(work, "println(1)", "println(11)");
    Sources tracked = work.tracking("org.lib.Thing");
    counts(tracked, "println(1)", "println(11)");
    counts(tracked, "return 2", "return 22");
    counts(tracked, "x = 3", "x = 33");
    doesNotCount(tracked, "x = 4", "x = 44");
  }

  @Test
  void foldersAndJarsAndTheOrderOfAClassPath() throws IOException {
    Path classes = temp.resolve("classes");
    Compiler.javac().compile(classes, WORK.texts());
    Path acme = temp.resolve("acme.jar");
    Path rest = temp.resolve("rest.jar");
    Path all = temp.resolve("all.jar");
    jar(classes, acme, "com/acme/");
    jar(classes, rest, "org/", "com/acmeother/");
    jar(classes, all, "");
    CodeFingerprint code = WORK.load(List.of(classes));
    assertThat(WORK.load(List.of(acme, rest))).isEqualTo(code);
    assertThat(WORK.load(List.of(rest, acme))).isEqualTo(code);
    assertThat(WORK.load(List.of(all))).isEqualTo(code);
    assertThat(code.methods()).containsKey("com.acme.lib.Lib.go()");
  }

  private static void jar(Path classes, Path jar, String... prefixes) throws IOException {
    try (OutputStream out = Files.newOutputStream(jar);
        JarOutputStream entries = new JarOutputStream(out);
        Stream<Path> files = Files.walk(classes)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String name = classes.relativize(file).toString().replace('\\', '/');
        if (Stream.of(prefixes).anyMatch(name::startsWith)) {
          entries.putNextEntry(new JarEntry(name));
          Files.copy(file, entries);
        }
      }
    }
  }

  @Test
  void missingOwnClassesAreEntries() throws IOException {
    Sources work =
        Sources.stage("""
            @Build void train() { com.acme.lib.Gone.go(); new Sub(); }
            static class Sub extends com.acme.lib.Gone { int hook() { return 1; } }
            """, Sources.other("public class Gone { public static void go() { } }"));
    Compiler.javac().compile(temp, work.texts());
    Files.delete(temp.resolve("com/acme/lib/Gone.class"));
    assertThat(work.load(List.of(temp)).methods())
        .containsKeys("missing com.acme.lib.Gone", "com.acme.app.Work$Sub.hook()");
  }

  @Test
  void aBrokenOrMissingClassFileNamesTheRemedy() throws IOException {
    Sources work = Sources.stage(
        "@Build void train() { com.acme.lib.Lib.go(); }",
        Sources.other("public class Lib { public static void go() { } }"));
    Compiler.javac().compile(temp, work.texts());
    Files.write(temp.resolve("com/acme/lib/Lib.class"), new byte[] {1, 2, 3});
    assertThatThrownBy(() -> work.load(List.of(temp)))
        .isInstanceOf(UnreadableCodeException.class)
        .hasMessageContaining("com.acme.lib.Lib")
        .hasMessageContaining("@Stage(version");
    assertThatThrownBy(() -> CodeFingerprint.of(String[].class))
        .isInstanceOf(UnreadableCodeException.class);
  }

  @Test
  void aStageWithoutBuild() {
    assertThatThrownBy(() -> CodeFingerprint.of(PlacesTest.class))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("@Build");
  }
}
