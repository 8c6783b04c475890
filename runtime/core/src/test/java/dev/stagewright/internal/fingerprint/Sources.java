package dev.stagewright.internal.fingerprint;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Sources of which the first is a stage; others stand in for what a user edits.
 *
 * @param compiler what compiles them
 * @param texts the sources
 * @param tracked names of classes that the stage tracks
 */
record Sources(Compiler compiler, List<String> texts, List<String> tracked) {

  static Sources of(String... texts) {
    return new Sources(Compiler.javac(), List.of(texts), List.of());
  }

  /** A stage in {@code com.acme} with imports, from the members of its class. */
  static Sources stage(String members, String... others) {
    List<String> texts = new ArrayList<>(List.of(stageSource(members)));
    texts.addAll(Arrays.asList(others));
    return new Sources(Compiler.javac(), texts, List.of());
  }

  static String stageSource(String members) {
    return """
        package com.acme.app;
        import dev.stagewright.*;
        import java.util.*;
        import java.util.function.*;
        @Stage(name = "s") public class Work {
        %s
        }
        """.formatted(members);
  }

  static String other(String declaration) {
    return """
        package com.acme.lib;
        import java.util.*;
        import java.util.function.*;
        %s
        """.formatted(declaration);
  }

  Sources with(Compiler other) {
    return new Sources(other, texts, tracked);
  }

  Sources tracking(String... names) {
    return new Sources(compiler, texts, List.of(names));
  }

  /** Replaces a part of the sources, which must be there. */
  Sources edit(String from, String to) {
    List<String> edited = texts.stream().map(text -> text.replace(from, to)).toList();
    if (edited.equals(texts)) {
      throw new IllegalArgumentException("Nothing to edit: " + from);
    }
    return new Sources(compiler, edited, tracked);
  }

  CodeFingerprint code() {
    Path folder = null;
    try {
      folder = Files.createTempDirectory("code");
      compiler.compile(folder, texts);
      return load(List.of(folder));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      delete(folder);
    }
  }

  /** Takes the fingerprint from a class path. */
  CodeFingerprint load(List<Path> classPath) {
    List<URL> urls = new ArrayList<>();
    try {
      for (Path each : classPath) {
        urls.add(each.toUri().toURL());
      }
      try (URLClassLoader loader =
          new URLClassLoader(urls.toArray(URL[]::new), Sources.class.getClassLoader())) {
        List<Class<?>> tracks = new ArrayList<>();
        for (String name : tracked) {
          tracks.add(loader.loadClass(name));
        }
        Class<?> stage = loader.loadClass(Compiler.nameOf(texts.get(0)));
        return CodeFingerprint.of(stage, tracks.toArray(Class<?>[]::new));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  static void delete(@Nullable Path folder) {
    if (folder == null) {
      return;
    }
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(each);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
