package dev.stagewright.cli;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option {@code --class-path}, which names the places of a user's stages. */
final class ClassPathOption {
  private static final String WILDCARD = "*";

  /** The folders in a jar from which Spring Boot and servlet containers load classes themselves. */
  private static final List<String> NESTED = List.of("BOOT-INF/classes/", "WEB-INF/classes/");

  private final Console console;

  @Option(
      names = {"-p", "--class-path"},
      paramLabel = "PATH",
      description =
          "The folders and jars of the stages and their libraries, as for java; DIR/* means all jars in DIR. Default: $$CLASSPATH. Stages that come with Stagewright need none.")
  private @Nullable String path;

  ClassPathOption(Console console) {
    this.console = console;
  }

  /** Returns a class loader that stays open as long as the process runs. */
  ClassLoader loader() {
    String given = path == null ? console.environment().getOrDefault("CLASSPATH", "") : path;
    URL[] urls = Stream.of(given.split(File.pathSeparator))
        .filter(entry -> !entry.isEmpty())
        .flatMap(entry -> places(entry).stream())
        .map(ClassPathOption::url)
        .toArray(URL[]::new);
    return new URLClassLoader(urls, ClassPathOption.class.getClassLoader());
  }

  private static List<Path> places(String entry) {
    if (!entry.endsWith(WILDCARD)) {
      return List.of(existing(Path.of(entry)));
    }
    Path folder = existing(Path.of(entry.substring(0, entry.length() - WILDCARD.length())));
    try (Stream<Path> jars = Files.list(folder)) {
      return new ArrayList<>(
          jars.filter(jar -> jar.toString().endsWith(".jar")).sorted().toList());
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot list " + folder, e);
    }
  }

  /** Returns a place that exists. Java would skip a missing one, and not find a class later. */
  private static Path existing(Path place) {
    if (!Files.exists(place)) {
      throw new CommandException(
          "The class path names %s, which does not exist: build it first, or correct the path"
              .formatted(place));
    }
    if (place.toUri().toString().contains("!/")) {
      throw new CommandException(
          "The class path names %s, but Java takes what precedes \"!/\" for a jar: rename the folder that ends with an exclamation mark"
              .formatted(place));
    }
    return refuseNested(place);
  }

  private static Path refuseNested(Path place) {
    if (Files.isRegularFile(place)) {
      try (ZipFile jar = new ZipFile(place.toFile())) {
        for (String nested : NESTED) {
          if (jar.getEntry(nested) != null) {
            throw new CommandException(
                "%s has its classes in %s, where only its own launcher finds them: name the folder or jar that it was made from, such as target/classes or the file that ends in .jar.original, and the libraries"
                    .formatted(place, nested));
          }
        }
      } catch (IOException e) {
        throw new CommandException(
            "The class path names %s, which is not a jar: %s".formatted(place, e.getMessage()));
      }
    }
    return place;
  }

  private static URL url(Path place) {
    try {
      return place.toUri().toURL();
    } catch (MalformedURLException e) {
      throw new UncheckedIOException(e);
    }
  }
}
