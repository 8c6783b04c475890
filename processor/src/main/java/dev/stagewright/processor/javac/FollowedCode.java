package dev.stagewright.processor.javac;

import dev.stagewright.internal.fingerprint.OwnPackages;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/**
 * The code of this compilation that the fingerprint of a stage will follow, as
 * {@link dev.stagewright.internal.fingerprint.CodeFingerprint} does in class files, and where it
 * leaves the author's own packages: a call reaches the method that it names, and those that
 * override it in classes of which reachable code makes objects.
 */
final class FollowedCode {
  private final CompiledBodies bodies;
  private final OwnPackageBoundary boundary;
  private final VirtualCalls objects;

  private final ReachedMembers reached;
  private final Set<TypeElement> handedOut = new HashSet<>();
  private final Set<TypeElement> received = new HashSet<>();

  private FollowedCode(CompiledBodies bodies, Elements elements, OwnPackageBoundary boundary) {
    this.bodies = bodies;
    this.boundary = boundary;
    this.reached = new ReachedMembers(boundary);
    this.objects = new VirtualCalls(elements, boundary, reached::reach);
  }

  /**
   * Finds the classes that a stage reaches and that do not count, each with the best place to tell.
   */
  static Map<TypeElement, CodeUse> leaving(
      TypeElement stage, OwnPackages own, CompiledBodies bodies, Elements elements) {
    OwnPackageBoundary boundary = new OwnPackageBoundary(stage, own, bodies, elements);
    FollowedCode code = new FollowedCode(bodies, elements, boundary);
    code.receive(stage);
    ElementFilter.methodsIn(elements.getAllMembers(stage)).stream()
        .filter(StageAnnotations::isBuild)
        .forEach(build -> code.call(build, boundary.from(stage)));
    code.reached.drain(member -> bodies.of(member).forEach(code::follow));
    return boundary.crossed();
  }

  private void follow(CodeUse use) {
    if (use.target() instanceof String text) {
      bodies.named(text).ifPresent(type -> handOut(type, use));
    } else if (use.target() instanceof TypeElement type) {
      handOut(type, use);
    } else if (use.target() instanceof VariableElement field
        && field.getEnclosingElement() instanceof TypeElement type
        && boundary.isOwn(type, use)) {
      reached.initialise(type);
    } else if (use.target() instanceof ExecutableElement method) {
      call(method, use);
      if (use.makes()
          && method.getEnclosingElement() instanceof TypeElement type
          && boundary.owns(type)) {
        make(type);
      }
    }
  }

  private void call(ExecutableElement method, CodeUse use) {
    if (!(method.getEnclosingElement() instanceof TypeElement type)
        || (isAbstract(method) && !boundary.owns(type))
        || !boundary.isOwn(type, use)) {
      return;
    }
    reached.reach(method);
    if (method.getModifiers().contains(Modifier.STATIC)) {
      reached.initialise(type);
    } else if (method.getKind() == ElementKind.METHOD) {
      objects.call(method);
    }
  }

  /**
   * Tells whether a method is another author's abstract one, which has no code: its implementations
   * count, or are told by themselves.
   */
  private static boolean isAbstract(ExecutableElement method) {
    return method.getModifiers().contains(Modifier.ABSTRACT);
  }

  /**
   * Reaches an object of a class, and the methods that reachable code or a library may call of it.
   */
  private void make(TypeElement type) {
    if (!boundary.owns(type) || !objects.make(type)) {
      return;
    }
    reached.initialise(type);
    for (TypeElement above : DeclaredTypes.supertypes(type)) {
      boundary.leave(type, above);
      if (boundary.owns(above) && above != type) {
        ElementFilter.constructorsIn(above.getEnclosedElements()).stream()
            .filter(constructor -> constructor.getParameters().isEmpty())
            .forEach(reached::reach);
      }
    }
    if (type.getKind() != ElementKind.ENUM) {
      DeclaredTypes.arguments(type.getSuperclass())
          .forEach(each -> handOut(each, boundary.from(type)));
    }
  }

  /**
   * Reaches a class that is used as a value: reflection may use all of it, and all that its data
   * consists of.
   */
  private void handOut(TypeElement type, CodeUse use) {
    if (!boundary.isOwn(type, use) || !handedOut.add(type)) {
      return;
    }
    make(type);
    reached.initialise(type);
    for (Element member : type.getEnclosedElements()) {
      if (member instanceof ExecutableElement method) {
        reached.reach(method);
      } else if (member.getKind() == ElementKind.FIELD
          && !member.getModifiers().contains(Modifier.STATIC)) {
        DeclaredTypes.named(member.asType()).stream()
            .filter(each -> !StageAnnotations.isStage(each))
            .forEach(each -> handOut(each, use));
      }
    }
    DeclaredTypes.supertypes(type).stream()
        .filter(boundary::owns)
        .forEach(above -> handOut(above, use));
  }

  /**
   * Reaches an object that the runtime makes: a stage, or an enum or record of its configuration.
   */
  private void receive(TypeElement type) {
    if (!boundary.owns(type) || !bodies.contains(type) || !received.add(type)) {
      return;
    }
    make(type);
    ElementFilter.constructorsIn(type.getEnclosedElements()).forEach(reached::reach);
    StageAnnotations.handedOver(type)
        .forEach(member ->
            DeclaredTypes.named(member.asType()).forEach(part -> part(part, member, type)));
  }

  /** Reaches a part of the configuration. Another stage is an input, with a name of its own. */
  private void part(TypeElement part, Element member, TypeElement holder) {
    boolean data = part.getKind() == ElementKind.ENUM || part.getKind() == ElementKind.RECORD;
    if (StageAnnotations.isStage(part)
        || (data && boundary.isOwn(part, boundary.field(member, holder)))) {
      receive(part);
    }
  }
}
