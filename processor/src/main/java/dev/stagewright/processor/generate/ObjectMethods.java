package dev.stagewright.processor.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import java.util.List;
import javax.lang.model.element.Modifier;

/**
 * Writes equals, hashCode and toString of a handle, which has the identity of one of its fields.
 */
final class ObjectMethods {
  private ObjectMethods() {}

  static List<MethodSpec> of(ClassName type, String field) {
    return List.of(
        start("equals", boolean.class)
            .addParameter(Object.class, "other")
            .addStatement("return other instanceof $1T that && $2L.equals(that.$2L)", type, field)
            .build(),
        start("hashCode", int.class).addStatement("return $L.hashCode()", field).build(),
        start("toString", String.class)
            .addStatement("return $L.toString()", field)
            .build());
  }

  private static MethodSpec.Builder start(String name, Class<?> returns) {
    return MethodSpec.methodBuilder(name)
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC)
        .returns(returns);
  }
}
