package dev.stagewright.processor.testing.random;

import dev.stagewright.processor.testing.random.Field.Argument;
import dev.stagewright.processor.testing.random.Field.Input;
import dev.stagewright.processor.testing.random.Field.Named;
import dev.stagewright.processor.testing.random.Field.Outcome;
import dev.stagewright.processor.testing.random.Field.Promise;
import dev.stagewright.processor.testing.random.Field.Report;
import dev.stagewright.processor.testing.random.Field.Setting;
import dev.stagewright.processor.testing.random.RandomStage.Base;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Moves some fields of a stage to a superclass. */
final class Inheritance {
  private final RandomChoices choices;
  private final Names classes;
  private final RandomStage stage;

  Inheritance(RandomChoices choices, Names classes, RandomStage stage) {
    this.choices = choices;
    this.classes = classes;
    this.stage = stage;
  }

  RandomStage heir() {
    boolean isFar = choices.chance(40);
    List<Field> inherited = new ArrayList<>();
    List<Field> own = new ArrayList<>();
    for (Field field : stage.fields()) {
      boolean moves = choices.chance(50) && (!isFar || isPlain(field));
      (moves ? inherited : own).add(moves ? moved(field, isFar) : field);
    }
    Optional<String> variable = inherited.stream()
        .filter(field -> field instanceof Setting setting
            && setting.initial().isEmpty()
            && setting.kind().code().equals(setting.kind().boxed()))
        .map(Field::name)
        .findFirst()
        .filter(name -> choices.chance(60));
    String packageName = stage.location().packageName() + (isFar ? ".base" : "");
    List<Field> all = new ArrayList<>(inherited);
    all.addAll(own);
    return new RandomStage(
        stage.location(),
        stage.members(),
        stage.before(),
        Optional.of(new Base(packageName, classes.type(), variable)),
        all,
        stage.build(),
        stage.more());
  }

  /** Tells whether another package can declare it. */
  private static boolean isPlain(Field field) {
    if (field instanceof Setting setting) {
      return setting.kind().isPlain();
    } else if (field instanceof Outcome outcome) {
      return outcome.kind().isPlain();
    }
    return field instanceof Input input ? input.other().isEmpty() : !(field instanceof Argument);
  }

  private static Field moved(Field field, boolean isFar) {
    Named old = field.named();
    Named named = new Named(old.name(), true, isFar ? "public " : old.access(), old.before());
    if (field instanceof Setting s) {
      return new Setting(
          named, s.kind(), s.isRequired(), s.initial(), s.given(), s.constraints(), s.unwrapped());
    } else if (field instanceof Input input) {
      return new Input(named, input.other(), input.shape(), input.sources());
    } else if (field instanceof Argument a) {
      return new Argument(named, a.type(), a.initial(), a.given(), a.told(), a.constraints());
    } else if (field instanceof Promise promise) {
      return new Promise(named, promise.path(), promise.isFolder());
    } else if (field instanceof Outcome outcome) {
      return new Outcome(named, outcome.kind(), outcome.value());
    }
    return new Report(named);
  }
}
