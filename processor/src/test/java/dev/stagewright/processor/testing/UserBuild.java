package dev.stagewright.processor.testing;

import dev.stagewright.processor.StageProcessor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.eclipse.jdt.internal.compiler.tool.EclipseCompiler;

/** A user's build: the compilation of sources with the processor, in a folder. */
public final class UserBuild {
  private static final Pattern PACKAGE = Pattern.compile("(?m)^package ([\\w.]+);");
  private static final Pattern TYPE = Pattern.compile(
      "(?m)^(?:public |final |abstract |@\\w+(?:\\([^)]*\\))? )*(?:class|@?interface|enum|record) (\\w+)",
      Pattern.UNICODE_CHARACTER_CLASS);

  private static final Pattern MODULE = Pattern.compile(
      "runtime/core/target|/(?:stagewright-runtime|jakarta|jackson|jspecify|asm|slf4j-api)[^/]*\\.jar");

  /** The compilers under which everything must be the same. */
  public enum Compiler {
    JAVAC,
    ECJ
  }

  private final Path folder;
  private final List<String> options = new ArrayList<>();
  private final Map<Path, String> sources = new TreeMap<>();
  private Compiler compiler = Compiler.JAVAC;
  private Charset encoding = StandardCharsets.UTF_8;
  private String classpath = System.getProperty("java.class.path");
  private List<Processor> processors = List.of(new StageProcessor());

  private UserBuild(Path folder) {
    this.folder = folder;
  }

  public static UserBuild in(Path folder) {
    return new UserBuild(folder);
  }

  public UserBuild with(Compiler chosen) {
    compiler = chosen;
    return this;
  }

  /** Chooses the encoding of sources, also of those that are generated. */
  public UserBuild encoding(Charset chosen) {
    encoding = chosen;
    return this;
  }

  public UserBuild processors(Processor... chosen) {
    processors = List.of(chosen);
    return this;
  }

  public UserBuild options(String... more) {
    options.addAll(List.of(more));
    return this;
  }

  public UserBuild alsoOn(Path... classes) {
    for (Path folderOrJar : classes) {
      classpath = folderOrJar + System.getProperty("path.separator") + classpath;
    }
    return this;
  }

  /** Adds a source file; its place follows from the package and the first top-level type. */
  public UserBuild source(String text) {
    Matcher type = TYPE.matcher(text);
    Matcher in = PACKAGE.matcher(text);
    String name = text.startsWith("module ") || text.startsWith("open module ")
        ? "module-info"
        : type.find() ? type.group(1) : "package-info";
    String packageFolder = in.find() ? in.group(1).replace('.', '/') + "/" : "";
    return source(packageFolder + name + ".java", text);
  }

  public UserBuild source(String path, String text) {
    sources.put(folder.resolve("src").resolve(path), text);
    return this;
  }

  public UserBuild sourcesOf(Path tree) {
    files(tree).forEach((path, text) -> {
      if (path.endsWith(".java")) {
        source(path, text);
      }
    });
    return this;
  }

  public CompilationResult run() {
    try {
      for (Map.Entry<Path, String> source : sources.entrySet()) {
        Files.createDirectories(source.getKey().getParent());
        Files.writeString(source.getKey(), source.getValue(), encoding);
      }
      Files.createDirectories(folder.resolve("classes"));
      Files.createDirectories(folder.resolve("generated"));
      return compile();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private CompilationResult compile() throws IOException {
    JavaCompiler tool =
        compiler == Compiler.ECJ ? new EclipseCompiler() : ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    try (StandardJavaFileManager files =
        tool.getStandardFileManager(diagnostics, Locale.ROOT, encoding)) {
      JavaCompiler.CompilationTask task = tool.getTask(
          Writer.nullWriter(),
          files,
          diagnostics,
          allOptions(),
          null,
          files.getJavaFileObjectsFromPaths(sources.keySet()));
      if (!processors.isEmpty()) {
        task.setProcessors(processors);
      }
      boolean done = task.call();
      return new CompilationResult(
          folder.resolve("classes"),
          folder.resolve("generated"),
          done,
          List.copyOf(diagnostics.getDiagnostics()));
    }
  }

  private List<String> allOptions() {
    List<String> all = new ArrayList<>(options);
    boolean isModule =
        sources.keySet().stream().anyMatch(path -> path.endsWith("module-info.java"));
    if (isModule) {
      all.addAll(List.of("--module-path", modules(), "-classpath", folder.toString()));
    } else {
      all.addAll(List.of("-classpath", classpath));
    }
    all.addAll(List.of("-d", folder.resolve("classes").toString()));
    all.addAll(List.of("-s", folder.resolve("generated").toString()));
    all.addAll(List.of("-encoding", encoding.name()));
    if (compiler == Compiler.ECJ) {
      all.addAll(List.of("-source", "17", "-target", "17"));
    }
    if (processors.isEmpty()) {
      all.add("-proc:none");
    }
    return all;
  }

  /** Leaves out what no user of the runtime has there. */
  private String modules() {
    String separator = System.getProperty("path.separator");
    return Stream.of(classpath.split(Pattern.quote(separator)))
        .filter(entry -> MODULE.matcher(entry.replace('\\', '/')).find())
        .collect(Collectors.joining(separator));
  }

  /** Reads a tree of files: their relative paths, with slashes, and their texts. */
  public static Map<String, String> files(Path tree) {
    Map<String, String> texts = new TreeMap<>();
    try (Stream<Path> walk = Files.walk(tree)) {
      for (Path file : walk.filter(Files::isRegularFile).toList()) {
        texts.put(tree.relativize(file).toString().replace('\\', '/'), Files.readString(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return texts;
  }
}
