package dev.stagewright.processor.javac;

import dev.stagewright.processor.javac.CompiledBodies.Initializer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/** The methods and initialisers that a stage reaches, each followed once. */
final class ReachedMembers {
  private final OwnPackageBoundary boundary;
  private final Set<Object> reached = new HashSet<>();
  private final Deque<Object> open = new ArrayDeque<>();

  ReachedMembers(OwnPackageBoundary boundary) {
    this.boundary = boundary;
  }

  void reach(Object member) {
    if (reached.add(member)) {
      open.add(member);
      if (member instanceof ExecutableElement method
          && method.getKind() == ElementKind.CONSTRUCTOR
          && method.getEnclosingElement() instanceof TypeElement type) {
        reach(new Initializer(type, false));
      }
    }
  }

  /** Reaches the static initialisers of a class, and of the own classes above it. */
  void initialise(TypeElement type) {
    DeclaredTypes.supertypes(type).stream()
        .filter(boundary::owns)
        .forEach(each -> reach(new Initializer(each, true)));
  }

  /** Follows all members, also those that are reached meanwhile. */
  void drain(Consumer<Object> follow) {
    while (!open.isEmpty()) {
      follow.accept(open.remove());
    }
  }
}
