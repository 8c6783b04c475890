package dev.stagewright.processor;

import dev.stagewright.processor.validate.Problem;
import java.util.List;
import javax.annotation.processing.Messager;
import javax.tools.Diagnostic.Kind;

/** Tells the compiler of problems. */
final class Reporter {
  private final Messager messager;

  Reporter(Messager messager) {
    this.messager = messager;
  }

  void report(List<Problem> problems) {
    for (Problem problem : problems) {
      messager.printMessage(
          Kind.ERROR, problem.message(), problem.element(), problem.annotation(), problem.value());
    }
  }
}
