package dev.stagewright.processor.validate;

import dev.stagewright.processor.model.OutputField;
import dev.stagewright.processor.model.StageModel;
import dev.stagewright.ref.OutputPaths;
import dev.stagewright.ref.PortableName;
import dev.stagewright.ref.RelativePath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.stream.Stream;

/** Where files may lie. */
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
      blame(
          output,
          "StageOutput08",
          fault.get(),
          isOfName
              ? "Choose a name that every system can have."
              : "Give a path below the folder of the result, with '/' between segments.",
          report);
    } else if (OutputPaths.fault(sample).isPresent()) {
      blame(
          output,
          "StageOutput14",
          "%s holds the values".formatted(OutputPaths.VALUES),
          "Choose another name.",
          report);
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
      blame(
          output,
          "StageOutput09",
          "%s lies there".formatted(other.name()),
          "Give every output a path of its own.",
          report);
    } else {
      blame(
          output,
          isFolded ? "StageOutput16" : "StageOutput17",
          clash(output, other).orElseThrow(),
          isFolded
              ? "Use names that differ by more than case, which some systems ignore."
              : "Put them side by side, or promise the folder alone.",
          report);
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

  /** What configuration fills in is checked when it is known; a letter stands for it here. */
  private static String sample(OutputField output) {
    return OutputField.PLACEHOLDER.matcher(output.path()).replaceAll(Matcher.quoteReplacement("x"));
  }

  private static boolean isNested(OutputField output, OutputField other) {
    return RelativePath.folded(output.path()).startsWith(RelativePath.folded(other.path()) + "/");
  }

  static void blame(
      OutputField output, String code, String fault, String remedy, ProblemReport report) {
    report.blame(
        output.element(),
        output.annotation(),
        "value",
        code,
        "\"%s\" cannot be the path of an output: %s.".formatted(output.path(), fault),
        remedy);
  }
}
