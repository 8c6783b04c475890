package dev.stagewright.processor.validate;

import com.google.auto.common.MoreElements;
import com.google.auto.common.MoreTypes;
import dev.stagewright.Stage;
import javax.lang.model.element.TypeElement;

/** Types that are well, but not where they stand. */
final class PlacementRules {
  private PlacementRules() {}

  static void hidden(TypeProblem problem) {
    TypeElement type = MoreTypes.asTypeElement(problem.type());
    boolean isBeside = MoreElements.getPackage(type)
        .equals(MoreElements.getPackage(problem.stage().element()));
    problem
        .error(
            "StageType08",
            "classes beside %s cannot see %%s"
                .formatted(problem.stage().element().getSimpleName()))
        .fix(
            isBeside
                ? "Remove private from it, and from the classes around it."
                : "Make it public, and the classes around it.");
  }

  static void input(TypeProblem problem) {
    switch (problem.role()) {
      case CONFIG ->
        problem
            .error("StageType09", "%s is an input, which cannot be nested there")
            .fix("Use it alone, in an Optional, in a List or in a Map<String, …>.");
      case ARGUMENT ->
        problem
            .error("StageArgument03", "%s is an input, which changes the result")
            .fix("Make it @Config.");
      case OUTPUT -> output(problem);
    }
  }

  private static void output(TypeProblem problem) {
    if (isStage(problem)) {
      problem
          .error("StageOutput12", "%s is a stage, and stages are inputs")
          .fix("Make it @Config, or promise files and values of this stage.");
    } else {
      problem
          .error("StageOutput11", "%s is a file, and each file is promised by name")
          .fix(
              "Promise a folder, and write the files into it: @Output(\"%s\") Path %1$s.",
              problem.field().getSimpleName());
    }
  }

  static void secret(TypeProblem problem) {
    switch (problem.role()) {
      case CONFIG ->
        problem.error("StageType10", "a secret is never saved").fix("Make it an @Argument.");
      case ARGUMENT ->
        problem
            .error(
                "StageArgument04", "a secret that does not stand alone would never get its value")
            .fix("Give each Secret an @Argument of its own.");
      case OUTPUT ->
        problem
            .error("StageOutput13", "a secret is never saved")
            .fix("Remove it: every reader of the store could read it.");
    }
  }

  static void handle(TypeProblem problem) {
    problem
        .error("StageType11", "%s is a handle that the store returns, not a value")
        .fix(
            problem.role() == TypeProblem.Role.CONFIG
                ? "Use the stage's own class, or Path for one of its files."
                : "Save the values that you need of it.");
  }

  private static boolean isStage(TypeProblem problem) {
    return MoreElements.isAnnotationPresent(MoreTypes.asTypeElement(problem.type()), Stage.class);
  }
}
