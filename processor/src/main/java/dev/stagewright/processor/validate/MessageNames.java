package dev.stagewright.processor.validate;

import com.palantir.javapoet.TypeName;
import dev.stagewright.internal.text.SpellingSuggestions;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;

/** Names in messages, the same under every compiler. */
final class MessageNames {
  private MessageNames() {}

  static String of(TypeMirror type) {
    return of(TypeName.get(type));
  }

  static String of(TypeName type) {
    return type.toString().replaceAll("\\b(?:[a-z_]\\w*\\.)+(?=[A-Z])", "");
  }

  static String of(ExecutableElement method) {
    return method.getParameters().stream()
        .map(parameter -> of(parameter.asType()))
        .collect(Collectors.joining(", ", method.getSimpleName() + "(", ")"));
  }

  /** Asks whether a name was meant that is close, or says otherwise what to do. */
  static String meant(String written, Collection<String> names, String otherwise) {
    List<String> nearest =
        written.isBlank() ? List.of() : SpellingSuggestions.nearest(written, names);
    return nearest.isEmpty()
        ? otherwise
        : nearest.stream()
            .map("\"%s\""::formatted)
            .collect(Collectors.joining(" or ", "Did you mean ", "?"));
  }

  /**
   * Returns a class's name as class files have it, with {@code $} before the name of a nested one.
   */
  static String binaryName(TypeElement type) {
    return type.getEnclosingElement() instanceof TypeElement outer
        ? binaryName(outer) + "$" + type.getSimpleName()
        : type.getQualifiedName().toString();
  }
}
