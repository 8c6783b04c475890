package dev.stagewright.internal.gc;

import dev.stagewright.ref.RRef;
import dev.stagewright.tools.Roots;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Thrown when a realization is not removed because it is needed. The message says by what, and what
 * to do.
 */
public final class StillReferencedException extends IllegalStateException {
  private static final long serialVersionUID = 1L;

  private final transient List<Roots.Root> roots;
  private final transient List<RRef> dependants;

  StillReferencedException(String message, List<Roots.Root> roots, List<RRef> dependants) {
    super(message);
    this.roots = List.copyOf(roots);
    this.dependants = List.copyOf(dependants);
  }

  public static StillReferencedException by(RRef rref, List<Roots.Root> roots) {
    return new StillReferencedException(
        "%s stays: it is kept by %s. Take that away first".formatted(rref, listed(roots)),
        roots,
        List.of());
  }

  public static StillReferencedException from(RRef rref, List<RRef> dependants) {
    return new StillReferencedException(
        "%s stays: from it was built %s. Remove it with its dependants, or those first"
            .formatted(rref, listed(dependants)),
        List.of(),
        dependants);
  }

  private static String listed(List<?> names) {
    return names.stream().map(Object::toString).collect(Collectors.joining(", "));
  }

  /**
   * Lists the roots that reach it.
   *
   * @return the roots; empty if none does
   */
  public List<Roots.Root> roots() {
    return roots;
  }

  /**
   * Lists the realizations built from it.
   *
   * @return the realizations, dependants first; empty if roots prevent the removal already
   */
  public List<RRef> dependants() {
    return dependants;
  }
}
