package dev.stagewright.processor.javac;

import com.sun.source.util.TaskEvent;
import com.sun.source.util.TaskListener;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import java.util.Map;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** The listener that reviews each class once javac knows what every name in it means. */
final class AnalysisListener implements TaskListener {
  private final Trees trees;
  private final Elements elements;
  private final CompiledCode code = new CompiledCode();
  private final LostFieldRules lostFields;

  AnalysisListener(Trees trees, Elements elements, Types types) {
    this.trees = trees;
    this.elements = elements;
    this.lostFields = new LostFieldRules(trees, elements, types, code);
  }

  /**
   * Reviews an analysed class. A failure here may not break a compilation: {@code instantiate()}
   * finds what is missed.
   */
  @Override
  public void finished(TaskEvent event) {
    if (event.getKind() == TaskEvent.Kind.ANALYZE && event.getTypeElement() != null) {
      try {
        review(event);
      } catch (RuntimeException | LinkageError | StackOverflowError e) {
        return;
      }
    } else if (event.getKind() == TaskEvent.Kind.ENTER) {
      code.enter(event.getCompilationUnit());
    }
  }

  private void review(TaskEvent event) {
    TypeElement analysed = event.getTypeElement();
    if (StageTrees.isGenerated(analysed)) {
      return;
    }
    TopLevelTypes.declaration(analysed, event.getCompilationUnit(), trees).ifPresent(path -> {
      new ClassReview(trees, elements).scan(path, null);
      follow(analysed, path);
    });
  }

  private void follow(TypeElement analysed, TreePath path) {
    if (elements.getTypeElement(StageAnnotations.STAGE) == null) {
      return;
    }
    Map<TypeElement, TreePath> stages = new StageTrees(elements).in(path, trees);
    code.analyse(analysed, SummaryScanner.of(path, trees, code, !stages.isEmpty()));
    stages.forEach(lostFields::review);
    lostFields.analysed(analysed);
  }
}
