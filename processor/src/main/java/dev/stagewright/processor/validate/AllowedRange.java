package dev.stagewright.processor.validate;

import dev.stagewright.processor.demand.ConstraintCheck;
import dev.stagewright.processor.demand.JakartaConstraints;
import dev.stagewright.processor.model.Constraint;
import java.util.List;
import java.util.Optional;

/**
 * The part of a type's values that a constraint leaves.
 *
 * @param constraint the constraint
 * @param demand what it demands, if it is anything
 * @param edges where the numbers or sizes that it allows begin and end, if the type has others
 */
record AllowedRange(Constraint constraint, Optional<ConstraintCheck> demand, List<Endpoint> edges) {

  static AllowedRange of(Constraint constraint, TypeRange range) {
    Optional<ConstraintCheck> demand =
        JakartaConstraints.demand(constraint.name(), constraint.values());
    return new AllowedRange(
        constraint,
        demand,
        demand.stream()
            .flatMap(some -> Endpoint.of(some).stream())
            .map(edge -> range.isWhole() ? edge.whole() : edge)
            .filter(edge -> !range.implies(edge))
            .toList());
  }

  /** Tells whether no value is in both. */
  boolean contradicts(AllowedRange other) {
    return edges.stream()
        .anyMatch(edge -> other.edges.stream()
            .anyMatch(opposite -> edge.isLower() != opposite.isLower() && edge.excludes(opposite)));
  }

  /** Tells whether this leaves everything that another leaves. */
  boolean isIdleBeside(AllowedRange other) {
    return demand.equals(other.demand)
        || (!demandsMore()
            && edges.stream()
                .allMatch(edge -> other.edges.stream()
                    .anyMatch(stronger ->
                        stronger.isLower() == edge.isLower() && stronger.implies(edge))));
  }

  /** Tells whether this leaves everything that there is. */
  boolean isEverything() {
    return demand.isEmpty() || (edges.isEmpty() && !demandsMore());
  }

  private boolean demandsMore() {
    return demand
        .filter(some ->
            some instanceof ConstraintCheck.NotBlank || some instanceof ConstraintCheck.Matching)
        .isPresent();
  }
}
