package dev.stagewright.processor.testing.random;

import dev.stagewright.processor.testing.random.Field.Input;
import dev.stagewright.processor.testing.random.Field.Promise;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The stages that another may depend on.
 *
 * @param stages all of the graph so far
 * @param packageName the package that they must share; any if it is empty
 */
record Neighbours(List<RandomStage> stages, String packageName) {
  private List<Integer> near() {
    List<Integer> near = new ArrayList<>();
    for (int i = 0; i < stages.size(); i++) {
      if (stages.get(i).location().packageName().startsWith(packageName)) {
        near.add(i);
      }
    }
    return near;
  }

  /** Gives one of the stages, if there is any. */
  List<Input.Source> stage(RandomChoices choices) {
    List<Integer> near = near();
    return near.isEmpty()
        ? List.of()
        : List.of(new Input.Source(choices.one(near), Optional.empty()));
  }

  /** Gives the files of all. */
  List<Input.Source> files() {
    return near().stream()
        .flatMap(i -> stages.get(i).all(Promise.class).stream()
            .map(file -> new Input.Source(i, Optional.of(file.name()))))
        .toList();
  }

  /** Returns the place of the stage, if the source is a stage as a whole. */
  Optional<ClassLocation> location(Input.Source source) {
    return source.file().isEmpty()
        ? Optional.of(stages.get(source.stage()).location())
        : Optional.empty();
  }
}
