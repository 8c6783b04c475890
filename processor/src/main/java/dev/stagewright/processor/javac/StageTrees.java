package dev.stagewright.processor.javac;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/** The stages among trees and elements, and the classes that were generated for them. */
final class StageTrees {
  /** The author that generated classes name. */
  private static final String PROCESSOR = "\"dev.stagewright.processor.StageProcessor\"";

  private final Elements elements;

  StageTrees(Elements elements) {
    this.elements = elements;
  }

  /** Tells whether the processor wrote a class, so that it needs no review. */
  static boolean isGenerated(TypeElement type) {
    return type.getAnnotationMirrors().stream()
        .flatMap(annotation -> annotation.getElementValues().values().stream())
        .anyMatch(value -> value.toString().contains(PROCESSOR));
  }

  /** Finds the stages that a class is or holds, and that were not rejected. */
  Map<TypeElement, TreePath> in(TreePath type, Trees trees) {
    Map<TypeElement, TreePath> stages = new LinkedHashMap<>();
    if (trees.getElement(type) instanceof TypeElement element
        && StageAnnotations.isStage(element)
        && !isRejected(element)) {
      stages.put(element, type);
    }
    for (Tree member : ((ClassTree) type.getLeaf()).getMembers()) {
      if (member instanceof ClassTree) {
        stages.putAll(in(new TreePath(type, member), trees));
      }
    }
    return stages;
  }

  /**
   * Tells whether a stage was rejected, and has been blamed enough; its entry does not say what it
   * is.
   */
  boolean isRejected(@Nullable Element stage) {
    if (!(stage instanceof TypeElement type) || !StageAnnotations.isStage(type)) {
      return false;
    }
    String in = elements.getPackageOf(type).getQualifiedName() + ".";
    String nested = type.getQualifiedName().toString().substring(in.length()).replace('.', '_');
    return !hasType(in + nested + "Stage");
  }

  /** Tells whether {@code XStage} belongs to a stage that was not rejected. */
  boolean hasType(TypeElement entry) {
    return ElementFilter.fieldsIn(entry.getEnclosedElements()).stream()
        .anyMatch(field -> field.getSimpleName().contentEquals("TYPE"));
  }

  private boolean hasType(String entry) {
    TypeElement type = elements.getTypeElement(entry);
    return type != null && hasType(type);
  }
}
