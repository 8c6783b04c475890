package dev.stagewright.processor.validate;

import dev.stagewright.internal.path.OutputPaths;
import dev.stagewright.internal.path.PortableName;
import dev.stagewright.processor.model.OutputField;
import dev.stagewright.processor.model.StageModel;
import dev.stagewright.ref.RelativePath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.stream.Stream;

/** Rules for the paths of files. */
final class OutputPathRules {
  private OutputPathRules() {}

  static void paths(StageModel stage, ProblemReport report) {
    for (OutputField output : files(stage)) {
      if (PlaceholderRules.areWell(stage, output, report)) {
        fault(output, report);
      }
    }
  }

  private static void fault(OutputField output, ProblemReport report) {
    String sample = sample(output);
    Optional<String> fault = OutputPaths.unportable(sample);
    if (fault.isPresent()) {
      boolean isOfName = Stream.of(sample.split("/", -1))
          .flatMap(segment -> PortableName.fault(segment).stream())
          .findFirst()
          .equals(fault);
      blame(output, "StageOutput08", fault.get(), report)
          .fix(
              isOfName
                  ? "Choose a name that every system can have."
                  : "Give a path below the folder of the result, with '/' between segments.");
    } else if (OutputPaths.fault(sample).isPresent()) {
      blame(output, "StageOutput14", "%s holds the values".formatted(OutputPaths.VALUES), report)
          .fix("Choose another name.");
    }
  }

  static void clashes(StageModel stage, ProblemReport report) {
    List<OutputField> earlier = new ArrayList<>();
    for (OutputField output : files(stage)) {
      earlier.stream()
          .filter(other -> clash(output, other).isPresent())
          .findFirst()
          .ifPresent(other -> clash(output, other, report));
      earlier.add(output);
    }
  }

  private static void clash(OutputField output, OutputField other, ProblemReport report) {
    boolean isSame = output.path().equals(other.path());
    boolean isFolded = !isNested(output, other) && !isNested(other, output);
    if (isSame) {
      blame(output, "StageOutput09", "%s has the same path".formatted(other.name()), report)
          .fix("Give every output a path of its own.");
    } else {
      blame(
              output,
              isFolded ? "StageOutput16" : "StageOutput17",
              clash(output, other).orElseThrow(),
              report)
          .fix(
              isFolded
                  ? "Use names that differ by more."
                  : "Put them side by side, or promise the folder alone.");
    }
  }

  /** Paths that configuration fills in are compared as they are written. */
  private static Optional<String> clash(OutputField output, OutputField other) {
    boolean isKnown = output.placeholders().isEmpty() && other.placeholders().isEmpty();
    return isKnown || output.path().equals(other.path())
        ? OutputPaths.clash(output.path(), other.path())
        : Optional.empty();
  }

  private static List<OutputField> files(StageModel stage) {
    return stage.files().stream()
        .filter(output -> !output.path().isEmpty() && FieldRole.isClear(output.element()))
        .toList();
  }

  /**
   * Returns a path with a letter for each placeholder, which is checked when configuration fills it
   * in.
   */
  private static String sample(OutputField output) {
    return OutputField.PLACEHOLDER.matcher(output.path()).replaceAll(Matcher.quoteReplacement("x"));
  }

  private static boolean isNested(OutputField output, OutputField other) {
    return RelativePath.folded(output.path()).startsWith(RelativePath.folded(other.path()) + "/");
  }

  static ProblemBuilder blame(OutputField output, String code, String fault, ProblemReport report) {
    return report
        .error(code)
        .at(output.element(), output.annotation(), "value")
        .says("\"%s\" cannot be the path of an output: %s.", output.path(), fault);
  }
}
