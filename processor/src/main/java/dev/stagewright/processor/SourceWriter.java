package dev.stagewright.processor;

import com.google.auto.common.MoreElements;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.JavaFile;
import dev.stagewright.processor.validate.Problem;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.annotation.processing.Filer;
import javax.annotation.processing.FilerException;
import javax.lang.model.element.Element;
import javax.lang.model.element.ModuleElement;
import javax.tools.FileObject;
import javax.tools.StandardLocation;

/** The one writer of the processor: hands generated files to the compiler. */
final class SourceWriter {
  private final Filer filer;
  private final Reporter reporter;

  SourceWriter(Filer filer, Reporter reporter) {
    this.filer = filer;
    this.reporter = reporter;
  }

  /** Writes sources, up to the first that cannot be written: the others would fail for the same. */
  boolean write(Element stage, List<JavaFile> files) {
    return files.stream()
        .allMatch(file -> isWritten(stage, file.typeSpec().name(), () -> write(stage, file)));
  }

  static String nameOf(JavaFile file) {
    return ClassName.get(file.packageName(), file.typeSpec().name()).canonicalName();
  }

  /**
   * Writes a source in one piece: javac's writers encode each of the many pieces that JavaPoet
   * emits by itself.
   */
  private void write(Element stage, JavaFile file) throws IOException {
    String text = UnicodeEscapes.of(file.toString());
    try (Writer out = filer.createSourceFile(nameOf(file), stage).openWriter()) {
      out.write(text);
    }
  }

  /** Writes what goes into the jar as it is. */
  boolean write(Element stage, String path, String text) {
    return isWritten(stage, path, () -> {
      FileObject file = resource(stage, path);
      try (OutputStream out =
          file.openOutputStream()) { // a writer would use the encoding of sources
        out.write(text.getBytes(StandardCharsets.UTF_8));
      }
    });
  }

  /**
   * Creates a resource. Only where javac compiles several modules together must the module be
   * named.
   */
  private FileObject resource(Element stage, String path) throws IOException {
    try {
      return filer.createResource(StandardLocation.CLASS_OUTPUT, "", path, stage);
    } catch (FilerException e) {
      String module = moduleOf(stage);
      if (module.isEmpty()) {
        throw e;
      }
      return filer.createResource(StandardLocation.CLASS_OUTPUT, module, path, stage);
    }
  }

  private static String moduleOf(Element stage) {
    return MoreElements.getPackage(stage).getEnclosingElement() instanceof ModuleElement module
            && !module.isUnnamed()
        ? module.getQualifiedName() + "/"
        : "";
  }

  private interface Action {
    void run() throws IOException;
  }

  private boolean isWritten(Element stage, String what, Action write) {
    try {
      write.run();
      return true;
    } catch (IOException e) {
      reporter.report(List.of(Problem.error("StageFile01")
          .at(stage)
          .says("%s cannot be written: %s.", what, String.valueOf(e.getMessage()))
          .fix("Check the folders for generated sources and classes: some compilers do not replace"
              + " those of an earlier build.")));
      return false;
    }
  }
}
