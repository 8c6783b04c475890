package dev.stagewright.processor.javac;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import java.util.HashSet;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;

/** Rules about statics that change under a build: results would follow from more than is hashed. */
final class StaticStateRules {
  private static final Set<String> CHANGES = Set.of(
      "add",
      "addAll",
      "addFirst",
      "addLast",
      "clear",
      "compute",
      "computeIfPresent",
      "merge",
      "offer",
      "poll",
      "pop",
      "push",
      "put",
      "putAll",
      "remove",
      "removeAll",
      "removeFirst",
      "removeIf",
      "removeLast",
      "replaceAll",
      "retainAll",
      "set",
      "sort");

  private final Trees trees;
  private final TreeProblems problems;

  StaticStateRules(Trees trees, TreeProblems problems) {
    this.trees = trees;
    this.problems = problems;
  }

  /** Follows calls from each build as long as they stay in the top-level class. */
  void review(TreePath stage) {
    Set<Element> told = new HashSet<>();
    SameFileReachability.from(stage, trees, expression -> {
      Element element = trees.getElement(expression);
      if (element != null
          && element.getKind() == ElementKind.FIELD
          && element.getModifiers().contains(Modifier.STATIC)
          && isNews(element, expression, told)) {
        problems
            .warning("StageCode01")
            .at(expression)
            .says(
                "%s is static and changes: results depend on more than configuration, code and inputs.",
                element.getSimpleName())
            .fix("Make it a @Config field, a local variable of the build, or a constant.");
      }
    });
  }

  /** Looks for assignments once a field, not once a use: that takes the whole file. */
  private boolean isNews(Element field, TreePath use, Set<Element> told) {
    if (!field.getModifiers().contains(Modifier.FINAL)) {
      return told.add(field) && isAssignable(field);
    }
    return isChanging(field, use) && told.add(field);
  }

  private boolean isChanging(Element field, TreePath use) {
    return field.asType() instanceof DeclaredType declared
        && declared.asElement() instanceof TypeElement type
        && (nameOf(type).startsWith("java.util.concurrent.atomic.") || isChangedBy(use));
  }

  /**
   * Tells whether a field may be assigned. A field without assignments only lacks the word final;
   * of other people's classes nothing is known.
   */
  private boolean isAssignable(Element field) {
    TreePath declaration = trees.getPath(field);
    if (declaration == null) {
      return false;
    }
    TreePath type = declaration;
    while (type.getParentPath().getParentPath() != null) {
      type = type.getParentPath();
    }
    return type.getLeaf() instanceof ClassTree
        && (!field.getModifiers().contains(Modifier.PRIVATE)
            || AssignedVariables.in(type, trees).contains(field));
  }

  /**
   * Tells whether a use changes the object, as in {@code CACHE.put(…)}, by a method of java.util.
   */
  private boolean isChangedBy(TreePath use) {
    TreePath select = use.getParentPath();
    return select.getLeaf() instanceof MemberSelectTree called
        && CHANGES.contains(called.getIdentifier().toString())
        && select.getParentPath().getLeaf() instanceof MethodInvocationTree
        && trees.getElement(select) instanceof ExecutableElement method
        && method.getEnclosingElement() instanceof TypeElement owner
        && nameOf(owner).startsWith("java.util.");
  }

  private static String nameOf(TypeElement type) {
    return type.getQualifiedName().toString();
  }
}
