package dev.stagewright.processor.testing.random;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A source of stages that use each other, a few in two packages. */
final class StageGraphMaker {
  private final RandomChoices choices;
  private final String packageName;
  private final Names classes;
  private final List<Source> files = new ArrayList<>();
  private final List<Type> near = new ArrayList<>();
  private final List<Type> far = new ArrayList<>();
  private final List<RandomStage> stages = new ArrayList<>();

  StageGraphMaker(RandomChoices choices, int number) {
    this.choices = choices;
    this.packageName =
        choices.one("p%s", "größe%s.x", "P%s.in.ner", "com.acme%s.record").formatted(number);
    this.classes = new Names(choices);
  }

  StageGraph make() {
    for (int i = choices.upTo(4); i > 0; i--) {
      declare(choices.chance(40));
    }
    for (int i = choices.between(1, 4); i > 0; i--) {
      stages.add(stage(choices.chance(25)));
    }
    return new StageGraph(packageName, List.copyOf(files), List.copyOf(stages));
  }

  private String placeOf(boolean isFar) {
    return isFar ? packageName + ".far" : packageName;
  }

  private List<Type> visible(boolean fromFar) {
    return fromFar ? far : Stream.concat(near.stream(), far.stream()).toList();
  }

  private void declare(boolean isFar) {
    String name = classes.type();
    boolean isNested = choices.chance(30);
    String outer = classes.type();
    String scope = placeOf(isFar) + (isNested ? "." + outer : "");
    Types others = new Types(choices, visible(isFar));
    DeclaredType declared = choices.chance(50)
        ? DeclaredType.constants(choices, scope, name)
        : DeclaredType.struct(choices, scope, name, others);
    String access = isFar ? "public " : choices.one("", "public ");
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
    ClassLocation location = ClassLocation.of(choices, classes, placeOf(isFar), isFar);
    Neighbours neighbours = new Neighbours(List.copyOf(stages), isFar ? placeOf(true) : "");
    return new StageMaker(choices, classes, location, neighbours, isFar, visible(isFar)).make();
  }
}
