package dev.stagewright.processor.validate;

import com.palantir.javapoet.TypeName;
import java.util.stream.Collectors;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.TypeMirror;

/** Names in messages, the same under every compiler. */
final class Words {
  private Words() {}

  static String of(TypeMirror type) {
    return TypeName.get(type).toString().replaceAll("\\b(?:[a-z_]\\w*\\.)+(?=[A-Z])", "");
  }

  static String of(ExecutableElement method) {
    return method.getParameters().stream()
        .map(parameter -> of(parameter.asType()))
        .collect(Collectors.joining(", ", method.getSimpleName() + "(", ")"));
  }
}
