package dev.stagewright.processor.javac;

import java.util.regex.Pattern;
import javax.lang.model.element.VariableElement;

/** The advice to make an output of a field, with the declaration where its type allows one. */
final class OutputSuggestion {
  /** Some of the types that outputs may have, for an example. */
  private static final Pattern SAVED = Pattern.compile(
      "java\\.(?:lang\\.(?!StringB|Object)\\w+|math\\.\\w+|time\\.\\w+|util\\.(?:List|Map|Optional|Set)<(?:[\\w., ])+>)");

  private static final Pattern QUALIFIER = Pattern.compile("\\b(?:[a-z_]\\w*\\.)+(?=[A-Z])");

  private OutputSuggestion() {}

  static String of(VariableElement field) {
    String type = field.asType().toString();
    if (type.equals("java.nio.file.Path")) {
      return "Annotate it: @Output(\"%1$s\") Path %1$s.".formatted(field.getSimpleName());
    }
    return field.asType().getKind().isPrimitive() || SAVED.matcher(type).matches()
        ? "Annotate it: @Output %s %s."
            .formatted(QUALIFIER.matcher(type).replaceAll(""), field.getSimpleName())
        : "Save what is needed of it in a field with @Output.";
  }
}
