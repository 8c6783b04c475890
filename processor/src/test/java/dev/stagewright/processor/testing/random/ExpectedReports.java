package dev.stagewright.processor.testing.random;

import dev.stagewright.processor.testing.random.Field.Argument;
import dev.stagewright.processor.testing.random.Field.Input;
import dev.stagewright.processor.testing.random.Field.Outcome;
import dev.stagewright.processor.testing.random.Field.Promise;
import dev.stagewright.processor.testing.random.Field.Setting;
import dev.stagewright.processor.testing.random.Type.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The expected reports about the stages of a graph, worked out from the model alone. */
final class ExpectedReports {
  private final List<RandomStage> stages;
  private final List<String> given = new ArrayList<>();
  private final List<String> left = new ArrayList<>();

  ExpectedReports(List<RandomStage> stages) {
    this.stages = stages;
    for (RandomStage stage : stages) {
      given.add(lines(stage.configs(), stage));
      left.add(lines(stage.fields().stream().filter(StageGraph::isLeft).toList(), stage));
    }
  }

  /** Returns the expected report of a stage's object as its build left it. */
  String stage(int index) {
    return "Stage %s %s".formatted(hash(given.get(index)), hash(left.get(index)));
  }

  private String lines(List<? extends Field> fields, RandomStage stage) {
    return fields.stream()
        .map(field -> field.name() + "=" + field(field, stage))
        .toList()
        .toString();
  }

  /** Returns the expected report of a field's value, in a build and after it. */
  String field(Field field, RandomStage stage) {
    if (field instanceof Setting setting) {
      return setting.seen().told();
    } else if (field instanceof Argument argument) {
      return argument.told();
    } else if (field instanceof Outcome outcome) {
      return outcome.value().told();
    } else if (field instanceof Input input) {
      return input(input);
    } else if (field instanceof Promise promise) {
      return file(promise.name(), given.get(stages.indexOf(stage)));
    }
    return "String " + hash(given.get(stages.indexOf(stage)))
        + lines(stage.all(Argument.class), stage);
  }

  private String input(Input input) {
    List<String> told = input.sources().stream().map(this::source).toList();
    if (input.shape().isEmpty()) {
      return told.get(0);
    }
    return switch (input.shape().get()) {
      case OPTIONAL -> "Optional[" + String.join("", told) + "]";
      case MAP -> "Map" + named(told);
      default -> Shape.LIST == input.shape().get() ? "List" + told : "";
    };
  }

  private static Map<String, String> named(List<String> told) {
    Map<String, String> named = new TreeMap<>();
    for (int i = 0; i < told.size(); i++) {
      named.put(key(i), told.get(i));
    }
    return named;
  }

  /** Names an input among others. */
  static String key(int index) {
    return Stream.of("b", "", "ä \"x").toList().get(index);
  }

  private String source(Input.Source source) {
    return source
        .file()
        .map(file -> file(file, given.get(source.stage())))
        .orElseGet(() -> stage(source.stage()));
  }

  private static String file(String name, String content) {
    return "File " + hash(name + "\n" + content);
  }

  private static String hash(String text) {
    return Integer.toHexString(text.hashCode());
  }
}
