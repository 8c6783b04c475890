package dev.stagewright.processor.testing.random;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A source of stages that use each other, a few in two packages. */
final class ClosureMaker {
  private final Dice dice;
  private final String packageName;
  private final Names classes;
  private final List<Source> files = new ArrayList<>();
  private final List<Type> near = new ArrayList<>();
  private final List<Type> far = new ArrayList<>();
  private final List<RandomStage> stages = new ArrayList<>();

  ClosureMaker(Dice dice, int number) {
    this.dice = dice;
    this.packageName =
        dice.one("p%s", "größe%s.x", "P%s.in.ner", "com.acme%s.record").formatted(number);
    this.classes = new Names(dice);
  }

  Closure make() {
    for (int i = dice.upTo(4); i > 0; i--) {
      declare(dice.chance(40));
    }
    for (int i = dice.between(1, 4); i > 0; i--) {
      stages.add(stage(dice.chance(25)));
    }
    return new Closure(packageName, List.copyOf(files), List.copyOf(stages));
  }

  private String placeOf(boolean isFar) {
    return isFar ? packageName + ".far" : packageName;
  }

  private List<Type> visible(boolean fromFar) {
    return fromFar ? far : Stream.concat(near.stream(), far.stream()).toList();
  }

  private void declare(boolean isFar) {
    String name = classes.type();
    boolean isNested = dice.chance(30);
    String outer = classes.type();
    String scope = placeOf(isFar) + (isNested ? "." + outer : "");
    Types others = new Types(dice, visible(isFar));
    Declared declared = dice.chance(50)
        ? Declared.constants(dice, scope, name)
        : Declared.struct(dice, scope, name, others);
    String access = isFar ? "public " : dice.one("", "public ");
    (isFar ? far : near).add(declared.type());
    files.add(
        isNested
            ? Source.of(
                placeOf(isFar),
                outer,
                "%sinterface %s {\n%s}\n".formatted(access, outer, declared.text()))
            : Source.of(placeOf(isFar), name, access + declared.text()));
  }

  private RandomStage stage(boolean isFar) {
    Home home = Home.of(dice, classes, placeOf(isFar), isFar);
    Neighbours neighbours = new Neighbours(List.copyOf(stages), isFar ? placeOf(true) : "");
    return new StageMaker(dice, classes, home, neighbours, isFar, visible(isFar)).make();
  }
}
