package dev.stagewright.processor.generate;

import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.stagewright.processor.model.ConfigField;
import dev.stagewright.processor.model.StageModel;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import javax.lang.model.element.Modifier;

/**
 * The handles of a rejected stage: the same methods, without the code that the mistake would break.
 */
final class Stubs {
  private static final Set<String> OBJECT_METHODS = Set.of(
      "clone", "finalize", "getClass", "hashCode", "notify", "notifyAll", "toString", "wait");

  private Stubs() {}

  /**
   * Leaves out what cannot be written: fields of one name, and names of methods that every object
   * has.
   */
  static StageModel nameable(StageModel stage) {
    Set<String> taken = new HashSet<>(OBJECT_METHODS);
    return new StageModel(
        stage.element(),
        stage.annotation(),
        stage.names(),
        stage.name(),
        stage.version(),
        stage.tracks(),
        stage.match(),
        distinct(stage.configs(), ConfigField::name, taken).stream()
            .map(Stubs::unconstrained)
            .toList(),
        distinct(stage.outputs(), output -> output.name(), taken),
        stage.builds(),
        stage.matchMethods(),
        stage.isPublic(),
        stage.marks(),
        stage.doc());
  }

  private static <T> List<T> distinct(List<T> fields, Function<T, String> name, Set<String> taken) {
    return fields.stream().filter(field -> taken.add(name.apply(field))).toList();
  }

  private static ConfigField unconstrained(ConfigField config) {
    return new ConfigField(
        config.element(), config.type(), config.markedRequired(), List.of(), config.doc());
  }

  static TypeSpec of(TypeSpec type) {
    if (type.kind() == TypeSpec.Kind.INTERFACE) {
      return type;
    }
    TypeSpec.Builder stub = TypeSpec.classBuilder(type.name())
        .addJavadoc(type.javadoc())
        .addModifiers(type.modifiers().toArray(Modifier[]::new))
        .addSuperinterfaces(type.superinterfaces());
    type.typeSpecs().forEach(nested -> stub.addType(of(nested)));
    type.methodSpecs().stream()
        // toStage names the stage itself, which may be hidden from its package
        .filter(method -> !method.isConstructor() && !method.name().equals("toStage"))
        .forEach(method -> stub.addMethod(of(method)));
    return stub.build();
  }

  private static MethodSpec of(MethodSpec method) {
    return MethodSpec.methodBuilder(method.name())
        .addJavadoc(method.javadoc())
        .addAnnotations(method.annotations())
        .addModifiers(method.modifiers())
        .returns(method.returnType())
        .addParameters(method.parameters())
        .addStatement(
            "throw new $T($S)",
            IllegalStateException.class,
            "The stage was rejected by the compiler")
        .build();
  }
}
