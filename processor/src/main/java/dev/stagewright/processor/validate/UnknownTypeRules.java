package dev.stagewright.processor.validate;

import com.google.auto.common.MoreElements;
import com.google.auto.common.MoreTypes;
import dev.stagewright.Build;
import dev.stagewright.Config;
import dev.stagewright.Output;
import dev.stagewright.processor.read.ClassHierarchy;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;

/** Types that nothing can save, and what may have been meant. */
final class UnknownTypeRules {
  /** The code for a class that looks like a stage, as an input or inside of a type. */
  static final String NO_STAGE = "StageType14";

  private UnknownTypeRules() {}

  static void judge(TypeProblem problem) {
    if (problem.type().getKind() != TypeKind.DECLARED) {
      unknown(problem);
      return;
    }
    TypeElement type = MoreTypes.asTypeElement(problem.type());
    Optional<String> cure = TypeSuggestions.of(type);
    if (cure.isPresent()) {
      problem.error("StageType12", "there is no way to save %s").fix("Use %s.", cure.get());
    } else if (isChoice(type)) {
      problem
          .error("StageType13", "%s is an interface, whose values cannot be saved")
          .fix(
              "Use an enum to choose among a few, or make it an @Argument if it changes no result.");
    } else if (isAlmostStage(type)) {
      problem.error(NO_STAGE, "%s is not a stage").fix("Annotate it @Stage, or use a stage.");
    } else if (isOwn(type)) {
      problem
          .error("StageType15", "%s is not a record")
          .fix("Make it a record, whose parts are known.");
    } else {
      unknown(problem);
    }
  }

  /**
   * Tells whether a type is a choice among classes. Of the JDK's interfaces, the functional ones
   * stand for what to do; others just hold things.
   */
  private static boolean isChoice(TypeElement type) {
    return type.getKind().isInterface()
        && (isOwn(type) || MoreElements.isAnnotationPresent(type, FunctionalInterface.class));
  }

  private static void unknown(TypeProblem problem) {
    problem
        .error("StageType16", "there is no way to save %s")
        .fix(
            "Use a primitive, String, enum, BigInteger, BigDecimal, java.time value, URI, a record, Optional, List,"
                + " Set or Map<String, …> of these%s.",
            problem.role() == TypeProblem.Role.CONFIG ? ", a Path or a stage" : "");
  }

  static boolean isAlmostStage(TypeElement type) {
    return ClassHierarchy.of(type).stream()
        .flatMap(part -> part.getEnclosedElements().stream())
        .anyMatch(member -> Stream.of(Build.class, Config.class, Output.class)
            .anyMatch(mark -> MoreElements.isAnnotationPresent(member, mark)));
  }

  /** Goes by the package: what comes with the JDK cannot be changed. */
  private static boolean isOwn(TypeElement type) {
    return !type.getQualifiedName().toString().startsWith("java.")
        && !type.getQualifiedName().toString().startsWith("javax.");
  }
}
