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

/** The option that says where a user's stages are. */
final class ClassPathOption {
  private static final String WILDCARD = "*";

  /** Where Spring Boot and servlet containers keep what they load themselves. */
  private static final List<String> NESTED = List.of("BOOT-INF/classes/", "WEB-INF/classes/");

  private final Console console;

  @Option(
      names = {"-p", "--class-path"},
      paramLabel = "PATH",
      description =
          "Where the stages and their libraries are: folders and jars as for java, and DIR/* for its jars;"
              + " $$CLASSPATH if not given. Stages that come with Stagewright need none.")
  private @Nullable String path;

  ClassPathOption(Console console) {
    this.console = console;
  }

  /** A loader for as long as the process runs. */
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

  /** Java passes over what is missing, and then a class is missing that nobody misses here. */
  private static Path existing(Path place) {
    if (!Files.exists(place)) {
      throw new CommandException(
          "The class path names %s, which does not exist: build it first, or correct the path"
              .formatted(place));
    }
    if (place.toUri().toString().contains("!/")) {
      throw new CommandException(
          "The class path names %s, and Java takes what comes before \"!/\" for a jar: rename the folder that ends with an exclamation mark"
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
                "%s has its classes in %s, where only its own launcher finds them: name the folder or jar that it was made of, such as target/classes or the jar with .original behind its name, and the libraries"
                    .formatted(place, nested));
          }
        }
      } catch (IOException e) {
        throw new CommandException(
            "The class path names %s, which is no jar: %s".formatted(place, e.getMessage()));
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
