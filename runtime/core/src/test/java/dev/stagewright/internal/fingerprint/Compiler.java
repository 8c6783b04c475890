package dev.stagewright.internal.fingerprint;

import dev.stagewright.Stage;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Compiles sources given as texts. */
final class Compiler {
  private static final Pattern PACKAGE = Pattern.compile("package ([\\w.]+);");
  private static final Pattern TYPE = Pattern.compile(
      "^(?:[^\n/*{]*\\s)?(?:class|interface|enum|record) (\\w+)", Pattern.MULTILINE);

  private final JavaCompiler tool;
  private final List<String> options;

  private Compiler(JavaCompiler tool, List<String> options) {
    this.tool = tool;
    this.options = options;
  }

  static Compiler javac(String... options) {
    return new Compiler(ToolProvider.getSystemJavaCompiler(), List.of(options));
  }

  static Compiler ecj() {
    return ServiceLoader.load(JavaCompiler.class).stream()
        .map(ServiceLoader.Provider::get)
        .filter(each -> each.getClass().getName().contains("eclipse"))
        .map(each -> new Compiler(each, List.of("--release", "17", "-nowarn")))
        .findFirst()
        .orElseThrow();
  }

  /** Compiles into a folder, against the annotations only. */
  void compile(Path folder, List<String> sources) {
    StringWriter complaints = new StringWriter();
    List<String> all = new ArrayList<>(options);
    all.addAll(List.of("-d", folder.toString(), "-proc:none", "-classpath", annotations()));
    Path texts = null;
    try (StandardJavaFileManager manager = tool.getStandardFileManager(null, null, null)) {
      texts = Files.createTempDirectory("sources");
      List<File> files = new ArrayList<>();
      for (String source : sources) {
        files.add(write(texts, source));
      }
      Files.createDirectories(folder);
      var units = manager.getJavaFileObjectsFromFiles(files);
      if (!tool.getTask(complaints, manager, null, all, null, units).call()) {
        throw new IllegalArgumentException(complaints + "\n" + String.join("\n", sources));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      Sources.delete(texts);
    }
  }

  private static File write(Path texts, String source) throws IOException {
    Path file = texts.resolve(nameOf(source).replace('.', '/') + ".java");
    Files.createDirectories(file.getParent());
    return Files.writeString(file, source).toFile();
  }

  private static String annotations() {
    try {
      return Path.of(
              Stage.class.getProtectionDomain().getCodeSource().getLocation().toURI())
          .toString();
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The binary name of the first top-level type in a source, or of what describes a package. */
  static String nameOf(String source) {
    Matcher place = PACKAGE.matcher(source);
    Matcher type = TYPE.matcher(source);
    boolean typed = type.find();
    if (place.find()) {
      return place.group(1) + "." + (typed ? type.group(1) : "package-info");
    }
    if (!typed) {
      throw new IllegalArgumentException("No type in\n" + source);
    }
    return type.group(1);
  }
}
