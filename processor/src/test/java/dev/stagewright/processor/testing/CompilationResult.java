package dev.stagewright.processor.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;

/** The results of a build: files, and what the compiler said. */
public record CompilationResult(
    Path classes,
    Path generated,
    boolean succeeded,
    List<Diagnostic<? extends JavaFileObject>> diagnostics) {

  public List<Diagnostic<? extends JavaFileObject>> errors() {
    return of(Diagnostic.Kind.ERROR);
  }

  /** Tells each error with its place. */
  public List<String> locatedErrors() {
    return errors().stream().map(CompilationResult::located).toList();
  }

  /** Tells of what the compiler dislikes in generated files. */
  public List<String> complaintsAboutGenerated() {
    return diagnostics.stream()
        .filter(found -> found.getKind() != Diagnostic.Kind.NOTE)
        .filter(found ->
            found.getSource() != null && Path.of(found.getSource().toUri()).startsWith(generated))
        .map(CompilationResult::located)
        .toList();
  }

  private static String located(Diagnostic<? extends JavaFileObject> found) {
    return "%s:%s: %s"
        .formatted(
            found.getSource() == null ? "" : found.getSource().getName(),
            found.getLineNumber(),
            found.getMessage(Locale.ROOT));
  }

  /** Tells each error and warning with the line it stands on. */
  public List<String> messages() {
    return diagnostics.stream()
        .filter(found -> found.getKind() != Diagnostic.Kind.NOTE)
        .map(found -> found.getLineNumber() + ": " + found.getMessage(Locale.ROOT))
        .toList();
  }

  private List<Diagnostic<? extends JavaFileObject>> of(Diagnostic.Kind kind) {
    return diagnostics.stream().filter(found -> found.getKind() == kind).toList();
  }

  public CompilationResult mustSucceed() {
    if (!succeeded || !errors().isEmpty()) {
      throw new AssertionError("Does not compile: " + messages() + "\n" + sources());
    }
    return this;
  }

  public Map<String, String> sources() {
    return UserBuild.files(generated);
  }

  /** Reads all that was generated: sources, and what goes into the jar beside the classes. */
  public Map<String, String> everythingGenerated() {
    Map<String, String> texts = sources();
    Path resources = classes.resolve("META-INF");
    if (Files.exists(resources)) {
      UserBuild.files(resources).forEach((path, text) -> texts.put("META-INF/" + path, text));
    }
    return texts;
  }

  /** Loads a class that implements an interface of the tests' class path, and makes an object. */
  public <T> T load(String name, Class<T> type, Path... more) {
    URL[] urls = Stream.concat(Stream.of(classes), Arrays.stream(more))
        .map(CompilationResult::url)
        .toArray(URL[]::new);
    try {
      ClassLoader loader = new URLClassLoader(urls, UserBuild.class.getClassLoader());
      var constructor = loader.loadClass(name).getDeclaredConstructor();
      constructor.setAccessible(true);
      return type.cast(constructor.newInstance());
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(e.getMessage(), e);
    }
  }

  private static URL url(Path path) {
    try {
      return path.toUri().toURL();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
