package dev.stagewright.processor;

import com.palantir.javapoet.JavaFile;
import dev.stagewright.processor.validate.Problem;
import java.io.IOException;
import java.util.List;
import javax.annotation.processing.Filer;
import javax.lang.model.element.Element;

/** Hands generated files to the compiler. */
final class SourceWriter {
  private final Filer filer;
  private final Reporter reporter;

  SourceWriter(Filer filer, Reporter reporter) {
    this.filer = filer;
    this.reporter = reporter;
  }

  void write(Element stage, List<JavaFile> files) {
    for (JavaFile file : files) {
      try {
        file.writeTo(filer);
      } catch (IOException e) {
        reporter.report(List.of(new Problem(
            "StageFile01",
            "%s cannot be written: %s.".formatted(file.typeSpec().name(), e.getMessage()),
            "Check the folder for generated sources.",
            stage,
            null,
            null)));
        return; // the others would fail for the same reason
      }
    }
  }
}
