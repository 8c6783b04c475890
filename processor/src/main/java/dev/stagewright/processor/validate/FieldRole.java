package dev.stagewright.processor.validate;

import com.google.auto.common.MoreElements;
import dev.stagewright.Argument;
import dev.stagewright.Config;
import dev.stagewright.Output;
import java.util.stream.Stream;
import javax.lang.model.element.VariableElement;

/** The one purpose of a field. */
final class FieldRole {
  private FieldRole() {}

  /** Tells whether a field has one role; several are one rule's matter, and no other's. */
  static boolean isClear(VariableElement field) {
    return count(field) == 1;
  }

  static boolean isNone(VariableElement field) {
    return count(field) == 0;
  }

  private static long count(VariableElement field) {
    return Stream.of(Config.class, Argument.class, Output.class)
        .filter(role -> MoreElements.isAnnotationPresent(field, role))
        .count();
  }
}
