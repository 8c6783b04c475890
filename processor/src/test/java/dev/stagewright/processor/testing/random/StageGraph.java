package dev.stagewright.processor.testing.random;

import dev.stagewright.processor.testing.random.Field.Input;
import dev.stagewright.processor.testing.random.Field.Outcome;
import dev.stagewright.processor.testing.random.Field.Promise;
import dev.stagewright.processor.testing.random.Field.Report;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A few stages, each of which may depend on those before it.
 *
 * @param packageName the package of the class that uses them
 * @param types files of further types that they use
 * @param stages the stages
 */
public record StageGraph(String packageName, List<Source> types, List<RandomStage> stages) {

  static boolean isLeft(Field field) {
    return field instanceof Promise || field instanceof Outcome || field instanceof Report;
  }

  /** Lists all files but that of the harness. */
  public List<Source> files() {
    List<Source> files = new ArrayList<>(types);
    stages.forEach(stage -> files.addAll(new StageSource(stage).files()));
    files.add(new MainSource(this).file());
    return files;
  }

  /** Names the class that uses the stages. */
  public String main() {
    return packageName + ".Main_";
  }

  /** Returns what the class that uses the stages must see, by a name for each look. */
  public Map<String, String> expected() {
    Map<String, String> seen = new LinkedHashMap<>();
    ExpectedReports expected = new ExpectedReports(stages);
    for (int i = 0; i < stages.size(); i++) {
      RandomStage stage = stages.get(i);
      for (Field field : stage.fields()) {
        Observation.at(field, i, expected.field(field, stage))
            .forEach(look -> seen.put(look.name(), look.told()));
      }
      seen.put(i + " stage", expected.stage(i));
      seen.put(i + " from", "Boolean true");
    }
    return seen;
  }

  public int builds() {
    return stages.stream().mapToInt(RandomStage::builds).sum();
  }

  /** Tells of each stage whether its derivation is the same under every compiler. */
  public List<Boolean> versioned() {
    List<Boolean> versioned = new ArrayList<>();
    for (RandomStage stage : stages) {
      versioned.add(stage.isVersioned()
          && stage.all(Input.class).stream()
              .flatMap(input -> input.sources().stream())
              .allMatch(source -> versioned.get(source.stage())));
    }
    return versioned;
  }

  /** Returns the text of all files, each below its path. */
  public String text() {
    return files().stream()
        .map(file -> "// %s%n%s%n".formatted(file.path(), file.text()))
        .collect(Collectors.joining());
  }
}
