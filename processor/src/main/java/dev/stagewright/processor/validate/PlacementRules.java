package dev.stagewright.processor.validate;

import com.google.auto.common.MoreElements;
import com.google.auto.common.MoreTypes;
import dev.stagewright.Stage;
import javax.lang.model.element.TypeElement;

/** Types that are well, but not where they stand. */
final class PlacementRules {
  private PlacementRules() {}

  static void hidden(Culprit culprit) {
    TypeElement type = MoreTypes.asTypeElement(culprit.type());
    boolean isBeside = MoreElements.getPackage(type)
        .equals(MoreElements.getPackage(culprit.stage().element()));
    culprit.blame(
        "StageType08",
        "classes beside %s cannot see %%s".formatted(culprit.stage().element().getSimpleName()),
        isBeside
            ? "Take private away from it, and from what is around it."
            : "Make it public, and what is around it.");
  }

  static void input(Culprit culprit) {
    switch (culprit.role()) {
      case CONFIG ->
        culprit.blame(
            "StageType09",
            "%s is an input, which has no place there",
            "Use it alone, in an Optional, in a List or in a Map<String, …>.");
      case ARGUMENT ->
        culprit.blame(
            "StageArgument03", "%s is an input, which changes the result", "Make it @Config.");
      case OUTPUT -> output(culprit);
    }
  }

  private static void output(Culprit culprit) {
    if (isStage(culprit)) {
      culprit.blame(
          "StageOutput12",
          "%s is a stage, and comes from elsewhere",
          "Make it @Config, or promise files and values of this stage.");
    } else {
      culprit.blame(
          "StageOutput11",
          "%s is a file, and each file is promised by name",
          "Promise a folder, and write the files into it: @Output(\"%s\") Path %1$s."
              .formatted(culprit.field().getSimpleName()));
    }
  }

  static void secret(Culprit culprit) {
    switch (culprit.role()) {
      case CONFIG ->
        culprit.blame("StageType10", "a secret is never saved", "Make it an @Argument.");
      case ARGUMENT ->
        culprit.blame(
            "StageArgument04",
            "a secret that does not stand alone would never get its value",
            "Give each Secret an @Argument of its own.");
      case OUTPUT ->
        culprit.blame(
            "StageOutput13",
            "a secret is never saved",
            "Leave it out: whoever can read the store could read it.");
    }
  }

  static void handle(Culprit culprit) {
    culprit.blame(
        "StageType11",
        "%s is what the store hands out, and says nothing to it",
        culprit.role() == Culprit.Role.CONFIG
            ? "Use the stage's own class, or Path for one of its files."
            : "Save the values that you need of it.");
  }

  private static boolean isStage(Culprit culprit) {
    return MoreElements.isAnnotationPresent(MoreTypes.asTypeElement(culprit.type()), Stage.class);
  }
}
