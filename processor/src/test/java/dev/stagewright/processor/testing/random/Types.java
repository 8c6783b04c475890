package dev.stagewright.processor.testing.random;

import dev.stagewright.processor.testing.random.Type.Holder;
import dev.stagewright.processor.testing.random.Type.Shape;
import java.util.ArrayList;
import java.util.List;

/** Random types: the language's, and those that were declared. */
final class Types {
  private final RandomChoices choices;
  private final List<Type> declared;

  Types(RandomChoices choices, List<Type> declared) {
    this.choices = choices;
    this.declared = new ArrayList<>(declared);
  }

  /** Gives a type that is at most so many types deep. */
  Type value(int depth) {
    return depth > 0 && choices.chance(35) ? holder(depth) : single();
  }

  private Type holder(int depth) {
    Shape shape = choices.one(Shape.values());
    Type element = value(depth - 1);
    boolean twice = shape == Shape.OPTIONAL
        && element instanceof Holder inner
        && inner.shape() == Shape.OPTIONAL;
    return new Holder(twice ? Shape.LIST : shape, element);
  }

  private Type single() {
    return !declared.isEmpty() && choices.chance(40)
        ? choices.one(declared)
        : choices.one(SimpleTypes.values());
  }

  /** Gives a type whose values need no class. */
  Type literal() {
    return choices.one(SimpleTypes.LITERAL);
  }

  /** Gives a type that every package can name. */
  Type plain() {
    return new Types(choices, List.of()).value(2);
  }
}
