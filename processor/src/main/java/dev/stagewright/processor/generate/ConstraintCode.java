package dev.stagewright.processor.generate;

import com.palantir.javapoet.CodeBlock;
import dev.stagewright.processor.demand.ConstraintCheck;
import dev.stagewright.processor.demand.ConstraintCheck.Matching;
import dev.stagewright.processor.demand.ConstraintCheck.Size;
import dev.stagewright.processor.demand.NumberBound;
import dev.stagewright.processor.model.ConfigField;
import dev.stagewright.processor.model.ConfigType;
import dev.stagewright.processor.model.ConfigType.Container;
import dev.stagewright.processor.model.ConfigType.Scalar;
import dev.stagewright.processor.model.ConfigType.Shape;
import dev.stagewright.processor.model.Constraint;
import java.util.regex.Pattern;

/** The direct check of one constraint on one field. */
final class ConstraintCode {
  private ConstraintCode() {}

  /** Gives the statement that notes a violation; empty for what always holds. */
  static CodeBlock of(ConfigField config, Constraint constraint) {
    return constraint
        .demand()
        .map(demand -> statement(config, demand, constraint.message().orElse(demand.words())))
        .orElse(CodeBlock.of(""));
  }

  private static CodeBlock statement(ConfigField config, ConstraintCheck demand, String words) {
    CodeBlock accessor = CodeBlock.of("derivation.$L()", config.name());
    return CodeBlock.builder()
        .addStatement(
            "violations.check($Z$L,$W$S,$W$L,$W$S)",
            condition(config, demand, accessor),
            config.name(),
            accessor,
            words)
        .build();
  }

  private static CodeBlock condition(
      ConfigField config, ConstraintCheck demand, CodeBlock accessor) {
    if (config.type() instanceof Container container && container.shape() == Shape.OPTIONAL) {
      CodeBlock inner = condition(container.element(), demand, CodeBlock.of("value"));
      return CodeBlock.of("$L.stream().allMatch(value -> $L)", accessor, inner);
    }
    return condition(config.type(), demand, accessor);
  }

  private static CodeBlock condition(ConfigType type, ConstraintCheck demand, CodeBlock value) {
    if (demand instanceof NumberBound bound) {
      return ComparisonCode.of(
          ((Scalar) type).kind(), value, bound.order().operator(), bound.value());
    } else if (demand instanceof Size size) {
      return size(CodeBlock.of(type instanceof Scalar ? "$L.length()" : "$L.size()", value), size);
    } else if (demand instanceof Matching matching) {
      return matches(matching, value);
    }
    return CodeBlock.of(
        demand instanceof ConstraintCheck.NotBlank ? "!$L.isBlank()" : "!$L.isEmpty()", value);
  }

  private static CodeBlock size(CodeBlock size, Size demand) {
    if (demand.min() == 0) {
      return CodeBlock.of("$L <= $L", size, demand.max());
    } else if (demand.max() == Integer.MAX_VALUE) {
      return CodeBlock.of("$L >= $L", size, demand.min());
    }
    return CodeBlock.of("$1L >= $2L && $1L <= $3L", size, demand.min(), demand.max());
  }

  private static CodeBlock matches(Matching demand, CodeBlock value) {
    return demand.flags() == 0
        ? CodeBlock.of("$L.matches($S)", value, demand.regexp())
        : CodeBlock.of(
            "$T.compile($S, $L).matcher($L).matches()",
            Pattern.class,
            demand.regexp(),
            ParameterConstraintCode.flags(demand.flags()),
            value);
  }
}
