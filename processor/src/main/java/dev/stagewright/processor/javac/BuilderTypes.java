package dev.stagewright.processor.javac;

import java.util.HashMap;
import java.util.Map;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/**
 * The generated builders of a compilation, and the steps before them. Class files do not say that
 * they were generated, but no other class nests a {@code Builder} that extends
 * {@code dev.stagewright.spi.StageBuilder}. The handles of a rejected stage are none: the stage has
 * been blamed enough.
 */
final class BuilderTypes {
  private final Map<TypeElement, Boolean> known = new HashMap<>();
  private final StageTrees stages;

  BuilderTypes(StageTrees stages) {
    this.stages = stages;
  }

  /** Tells whether a method sets a value. */
  boolean isSetter(ExecutableElement method) {
    return method.getParameters().size() == 1 && isBuilding(method.getEnclosingElement());
  }

  /** Tells whether a method ends a configuration. */
  boolean isEnd(ExecutableElement method) {
    return method.getSimpleName().contentEquals("instantiate")
        && isBuilding(method.getEnclosingElement());
  }

  private boolean isBuilding(@Nullable Element type) {
    if (type == null) {
      return false;
    }
    String name = type.getSimpleName().toString();
    return (name.equals("Builder") || name.startsWith("Needs"))
        && type.getEnclosingElement() instanceof TypeElement entry
        && known.computeIfAbsent(entry, this::isEntry);
  }

  private boolean isEntry(TypeElement entry) {
    return stages.hasType(entry)
        && ElementFilter.typesIn(entry.getEnclosedElements()).stream()
            .filter(nested -> nested.getSimpleName().contentEquals("Builder"))
            .anyMatch(nested -> isHandle(nested.getSuperclass()));
  }

  private static boolean isHandle(TypeMirror type) {
    return type instanceof DeclaredType declared
        && declared.asElement() instanceof TypeElement handle
        && handle.getQualifiedName().contentEquals("dev.stagewright.spi.StageBuilder");
  }
}
