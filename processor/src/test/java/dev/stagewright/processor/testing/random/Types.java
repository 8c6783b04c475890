package dev.stagewright.processor.testing.random;

import dev.stagewright.processor.testing.random.Type.Holder;
import dev.stagewright.processor.testing.random.Type.Shape;
import java.util.ArrayList;
import java.util.List;

/** Random types: the language's, and those that were declared. */
final class Types {
  private final Dice dice;
  private final List<Type> declared;

  Types(Dice dice, List<Type> declared) {
    this.dice = dice;
    this.declared = new ArrayList<>(declared);
  }

  /** Gives a type that is at most so many types deep. */
  Type value(int depth) {
    return depth > 0 && dice.chance(35) ? holder(depth) : single();
  }

  private Type holder(int depth) {
    Shape shape = dice.one(Shape.values());
    Type element = value(depth - 1);
    boolean twice = shape == Shape.OPTIONAL
        && element instanceof Holder inner
        && inner.shape() == Shape.OPTIONAL;
    return new Holder(twice ? Shape.LIST : shape, element);
  }

  private Type single() {
    return !declared.isEmpty() && dice.chance(40) ? dice.one(declared) : dice.one(Single.values());
  }

  /** Gives a type whose values need no class. */
  Type literal() {
    return dice.one(Single.LITERAL);
  }

  /** Gives a type that every package can name. */
  Type plain() {
    return new Types(dice, List.of()).value(2);
  }
}
