package dev.stagewright.processor.javac;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import dev.stagewright.internal.fingerprint.OwnPackages;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/** The border of a stage's own packages, and where its code crosses that in this compilation. */
final class OwnPackageBoundary {
  private final TypeElement stage;
  private final OwnPackages own;
  private final CompiledBodies bodies;
  private final Elements elements;
  private final Map<TypeElement, CodeUse> crossed = new LinkedHashMap<>();

  OwnPackageBoundary(TypeElement stage, OwnPackages own, CompiledBodies bodies, Elements elements) {
    this.stage = stage;
    this.own = own;
    this.bodies = bodies;
    this.elements = elements;
  }

  /** Returns the classes that do not count, each with the best place to tell so. */
  Map<TypeElement, CodeUse> crossed() {
    return crossed;
  }

  /** Takes down a class of this compilation that is not own, with the use nearest to the stage. */
  boolean isOwn(TypeElement type, CodeUse use) {
    if (owns(type)) {
      return true;
    }
    if (bodies.contains(type) && !use.suppressed() && !StageTrees.isGenerated(outermost(type))) {
      crossed.merge(type, use, (one, other) -> isInStage(one) || !isInStage(other) ? one : other);
    }
    return false;
  }

  private boolean isInStage(CodeUse use) {
    return use.isWithin(bodies.declaration(stage));
  }

  private static TypeElement outermost(TypeElement type) {
    Element around = type;
    TypeElement found = type;
    while (around != null && around.getKind() != ElementKind.PACKAGE) {
      found = around instanceof TypeElement outer ? outer : found;
      around = around.getEnclosingElement();
    }
    return found;
  }

  boolean owns(TypeElement type) {
    return own.owns(elements.getBinaryName(type).toString().replace('.', '/'));
  }

  /** Takes down a class above an own one, whose code runs for its objects. */
  void leave(TypeElement type, TypeElement above) {
    boolean runs = above.getKind() != ElementKind.INTERFACE
        || above.getEnclosedElements().stream()
            .anyMatch(member -> member.getModifiers().contains(Modifier.DEFAULT));
    if (!owns(above) && runs) {
      DeclaredTypes.supertypes(type).stream()
          .filter(below -> owns(below) && DeclaredTypes.parents(below).contains(above))
          .findFirst()
          .ifPresent(below -> isOwn(above, extension(below, above)));
    }
  }

  /** Returns the place where a class names one above it. */
  private CodeUse extension(TypeElement below, TypeElement above) {
    if (!bodies.contains(below)) {
      return from(stage);
    }
    TreePath declaration = bodies.declaration(below);
    ClassTree tree = (ClassTree) declaration.getLeaf();
    boolean isInterface = above.getKind() == ElementKind.INTERFACE;
    int place =
        below.getInterfaces().stream().map(DeclaredTypes::element).toList().indexOf(above);
    List<? extends Tree> interfaces = tree.getImplementsClause();
    Tree clause = !isInterface
        ? tree.getExtendsClause()
        : place >= 0 && place < interfaces.size() ? interfaces.get(place) : null;
    TreePath at = clause == null ? declaration : new TreePath(declaration, clause);
    return new CodeUse(above, false, at, isSuppressed(below));
  }

  /** Returns the declaration of a field, or of the class that holds it. */
  CodeUse field(Element member, TypeElement holder) {
    return bodies
        .declaration(member)
        .map(at -> new CodeUse(member, false, at, isSuppressed(member)))
        .orElseGet(() -> from(holder));
  }

  /** Returns the declaration of a class. */
  CodeUse from(TypeElement type) {
    TreePath at = bodies.contains(type) ? bodies.declaration(type) : bodies.declaration(stage);
    return new CodeUse(type, false, at, isSuppressed(type));
  }

  private static boolean isSuppressed(@Nullable Element element) {
    return element != null
        && (TreeProblem.isSuppressed(element, UnfollowedCodeRules.CODE)
            || isSuppressed(element.getEnclosingElement()));
  }
}
