package dev.stagewright.processor.javac;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.TaskEvent;
import com.sun.source.util.TaskListener;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import dev.stagewright.internal.fingerprint.OwnPackages;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/**
 * Rules about classes that a stage reaches and that do not count, since they are not its author's
 * own.
 *
 * <p>All classes of a compilation are needed to tell, and javac takes them apart one by one: so
 * each is taken down as soon as its names have a meaning, and the stages are judged after the last.
 */
final class UnfollowedCodeRules implements TaskListener {
  static final String CODE = "StageCode05";

  private final Trees trees;
  private final Elements elements;
  private final StageTrees stages;
  private final TreeProblems problems;
  private final CompiledBodies bodies;
  private final TopLevelTypes types = new TopLevelTypes();
  private boolean isIdle;

  UnfollowedCodeRules(Trees trees, Elements elements) {
    this.trees = trees;
    this.elements = elements;
    this.stages = new StageTrees(elements);
    this.problems = new TreeProblems(trees);
    this.bodies = new CompiledBodies(elements);
  }

  /** Takes down an analysed class. A failure here may not break a compilation. */
  @Override
  public void finished(TaskEvent event) {
    try {
      if (event.getKind() == TaskEvent.Kind.ENTER && event.getCompilationUnit() != null) {
        types.enter(event.getCompilationUnit());
      } else if (event.getKind() == TaskEvent.Kind.ANALYZE && event.getTypeElement() != null) {
        analyse(event.getTypeElement(), event.getCompilationUnit());
      }
    } catch (RuntimeException | LinkageError | StackOverflowError e) {
      isIdle = true;
    }
  }

  private void analyse(TypeElement type, CompilationUnitTree unit) {
    if (!types.isOneAnalysed()) {
      isIdle = types.names().noneMatch(this::hasStage);
    }
    types.analyse(type);
    if (isIdle) {
      return;
    }
    TopLevelTypes.declaration(type, unit, trees)
        .ifPresent(path -> new UseScanner(trees, bodies).scan(path, null));
    if (types.areAllAnalysed()) {
      isIdle = true;
      bodies.types().stream().filter(this::isJudged).forEach(this::judge);
    }
  }

  private boolean hasStage(String name) {
    TypeElement type = elements.getTypeElement(name);
    return type != null && hasStage(type);
  }

  private boolean hasStage(TypeElement type) {
    return isJudged(type)
        || ElementFilter.typesIn(type.getEnclosedElements()).stream().anyMatch(this::hasStage);
  }

  private boolean isJudged(TypeElement type) {
    return StageAnnotations.isStage(type) && !StageAnnotations.isPinned(type);
  }

  private void judge(TypeElement stage) {
    if (stages.isRejected(stage)) {
      return;
    }
    List<String> roots = new ArrayList<>();
    roots.add(internalName(stage));
    StageAnnotations.tracked(stage).forEach(tracked -> roots.add(internalName(tracked)));
    OwnPackages own = OwnPackages.of(roots);
    FollowedCode.leaving(stage, own, bodies, elements)
        .forEach((type, use) -> tell(stage, own, type, use));
  }

  private void tell(TypeElement stage, OwnPackages own, TypeElement type, CodeUse use) {
    TreePath declaration = bodies.declaration(stage);
    boolean here = use.isWithin(declaration);
    problems
        .warning(CODE)
        .at(here ? use.at() : declaration)
        .says(
            "The code of %s does not count, though the build of %s reaches it%s.",
            type.getQualifiedName(),
            stage.getQualifiedName(),
            here ? "" : " from " + enclosing(use.at()))
        .fix(
            "Write tracks = %s.class in @Stage, or move it into a package below %s.",
            type.getSimpleName(), places(own));
  }

  private static String places(OwnPackages own) {
    return own.roots().stream()
        .sorted()
        .map(root -> root.replace('/', '.'))
        .collect(Collectors.joining(" or "));
  }

  private static String enclosing(TreePath at) {
    for (TreePath path = at; path != null; path = path.getParentPath()) {
      if (path.getLeaf() instanceof ClassTree type && !type.getSimpleName().contentEquals("")) {
        return type.getSimpleName().toString();
      }
    }
    return "elsewhere";
  }

  private String internalName(TypeElement type) {
    return elements.getBinaryName(type).toString().replace('.', '/');
  }
}
