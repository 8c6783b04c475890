package dev.stagewright.processor.testing;

import static java.util.stream.Collectors.toCollection;

import dev.stagewright.processor.testing.UserBuild.Compiler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.commons.ClassRemapper;
import org.objectweb.asm.commons.Remapper;

/**
 * A build tool that compiles again only what a change can reach, as Gradle does for isolating
 * processors: the changed sources, and those from which classes came that name a class of them. The
 * files generated from a source go and come with it.
 */
public final class IncrementalBuild {
  private final Path folder;
  private final Compiler compiler;
  private final Map<String, String> before = new TreeMap<>();

  /** The source that each generated source came from. */
  private final Map<String, String> origins = new TreeMap<>();

  public IncrementalBuild(Path folder, Compiler compiler) {
    this.folder = folder;
    this.compiler = compiler;
  }

  /**
   * Brings the classes up to date.
   *
   * @param sources all that there are, by their paths
   * @return the paths of those that were compiled
   */
  public Set<String> compile(Map<String, String> sources) {
    Set<String> dirty = dirty(sources);
    delete(dirty);
    WatchedProcessor processor = new WatchedProcessor(false);
    UserBuild build =
        UserBuild.in(folder).with(compiler).alsoOn(folder.resolve("classes")).processors(processor);
    Set<String> compiled = new TreeSet<>(dirty);
    compiled.retainAll(sources.keySet());
    compiled.forEach(path -> build.source(path, Objects.requireNonNull(sources.get(path))));
    if (!compiled.isEmpty()) {
      build.run().mustSucceed();
    }
    processor
        .origins()
        .forEach((file, elements) ->
            origins.put(isResource(file) ? file : path(file), source(elements)));
    before.clear();
    before.putAll(sources);
    return compiled;
  }

  /** Lists all classes and generated files with what they hold. */
  public Map<String, String> results() {
    Map<String, String> results = new TreeMap<>();
    for (Path file : files("classes", "generated")) {
      results.put(folder.relativize(file).toString(), HexFormat.of().formatHex(read(file)));
    }
    return results;
  }

  private Set<String> dirty(Map<String, String> sources) {
    Set<String> dirty = Stream.concat(before.keySet().stream(), sources.keySet().stream())
        .filter(path -> !Objects.equals(before.get(path), sources.get(path)))
        .collect(toCollection(TreeSet::new));
    Map<String, Set<String>> named = new TreeMap<>();
    for (Path file : files("classes")) {
      if (isResource(file.toString())) {
        continue;
      }
      named.computeIfAbsent(owner(file), path -> new HashSet<>()).addAll(named(file));
    }
    while (named.entrySet().stream()
        .filter(user -> user.getValue().stream().anyMatch(dirty::contains))
        .map(Map.Entry::getKey)
        .map(dirty::add)
        .reduce(false, Boolean::logicalOr)) {
      // until nothing is added
    }
    return dirty;
  }

  private void delete(Set<String> dirty) {
    try {
      for (Path file : files("classes", "generated", "src")) {
        if (dirty.contains(owner(file))) {
          Files.delete(file);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Names the sources of the classes that a class names. */
  private Set<String> named(Path file) {
    Set<String> names = new HashSet<>();
    ClassVisitor nobody = new ClassWriter(0);
    Remapper watch = new Remapper(org.objectweb.asm.Opcodes.ASM9) {
      @Override
      public String map(String name) {
        names.add(origin(name.replaceFirst("\\$.*", "") + ".java"));
        return name;
      }
    };
    new ClassReader(read(file)).accept(new ClassRemapper(nobody, watch), 0);
    return names;
  }

  /** Names the source that a class or generated file comes from. */
  private String owner(Path file) {
    String path = folder.relativize(file).toString().replace('\\', '/').replaceFirst("\\w+/", "");
    return origin(path.replaceFirst("\\.class$", ".java").replaceFirst("\\$.*", ".java"));
  }

  private static boolean isResource(String file) {
    return file.endsWith(".json");
  }

  private String origin(String source) {
    return origins.getOrDefault(source, source);
  }

  private static String source(List<String> elements) {
    return path(elements.get(0).replaceFirst("(\\.[A-Z]\\w*).*", "$1"));
  }

  private static String path(String type) {
    return type.replace('.', '/') + ".java";
  }

  private List<Path> files(String... below) {
    return Stream.of(below)
        .map(folder::resolve)
        .filter(Files::exists)
        .flatMap(IncrementalBuild::walk)
        .toList();
  }

  private static Stream<Path> walk(Path tree) {
    try (Stream<Path> files = Files.walk(tree)) {
      return files.filter(Files::isRegularFile).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] read(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
