package dev.stagewright.processor.generate;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.CodeBlock;
import dev.stagewright.config.ParameterConstraint;
import dev.stagewright.processor.demand.ConstraintCheck;
import dev.stagewright.processor.demand.ConstraintCheck.Matching;
import dev.stagewright.processor.demand.ConstraintCheck.Size;
import dev.stagewright.processor.demand.NumberBound;
import dev.stagewright.processor.model.ConfigField;
import dev.stagewright.processor.model.Constraint;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The annotations that carry the constraints of a field to the callers of the builder. */
final class ParameterConstraintCode {
  private static final Map<Integer, String> FLAGS = Map.of(
      Pattern.UNIX_LINES, "UNIX_LINES",
      Pattern.CASE_INSENSITIVE, "CASE_INSENSITIVE",
      Pattern.COMMENTS, "COMMENTS",
      Pattern.MULTILINE, "MULTILINE",
      Pattern.DOTALL, "DOTALL",
      Pattern.UNICODE_CASE, "UNICODE_CASE",
      Pattern.CANON_EQ, "CANON_EQ");

  private ParameterConstraintCode() {}

  /** Gives an annotation for each constraint, in order. */
  static List<AnnotationSpec> of(ConfigField config) {
    return config.constraints().stream()
        .flatMap(constraint -> constraint.demand().map(demand -> of(demand, constraint)).stream())
        .toList();
  }

  /** Writes flags by their names. */
  static CodeBlock flags(int flags) {
    return FLAGS.entrySet().stream()
        .filter(flag -> (flags & flag.getKey()) != 0)
        .sorted(Map.Entry.comparingByKey())
        .map(flag -> CodeBlock.of("$T.$L", Pattern.class, flag.getValue()))
        .collect(CodeBlock.joining(" | "));
  }

  private static AnnotationSpec of(ConstraintCheck demand, Constraint constraint) {
    AnnotationSpec.Builder limit = AnnotationSpec.builder(ParameterConstraint.class);
    if (demand instanceof NumberBound bound) {
      limit.addMember(bound.order().member(), "$S", bound.value().toString());
    } else if (demand instanceof Size size) {
      size(limit, size);
    } else if (demand instanceof Matching matching) {
      limit.addMember("matches", "$S", matching.regexp());
      if (matching.flags() != 0) {
        limit.addMember("flags", flags(matching.flags()));
      }
    } else {
      limit.addMember(demand instanceof ConstraintCheck.NotBlank ? "notBlank" : "notEmpty", "true");
    }
    constraint.message().ifPresent(message -> limit.addMember("message", "$S", message));
    return limit.build();
  }

  private static void size(AnnotationSpec.Builder limit, Size size) {
    if (size.min() != 0) {
      limit.addMember("minSize", "$L", size.min());
    }
    if (size.min() == 0 || size.max() != Integer.MAX_VALUE) {
      limit.addMember("maxSize", "$L", size.max());
    }
  }
}
