package dev.stagewright.processor.generate;

import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.stagewright.processor.model.ConfigField;
import dev.stagewright.processor.model.OutputField;
import dev.stagewright.processor.model.ReservedNames;
import dev.stagewright.processor.model.StageModel;
import dev.stagewright.processor.read.Access;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/**
 * The handles of a rejected stage: the same methods, without the code that the mistake would break.
 */
final class Stubs {
  private Stubs() {}

  /** Generates them. */
  static Stream<TypeSpec> of(StageModel stage) {
    StageModel settable = without(stage, ReservedNames.SETTERS);
    StageModel readable = without(stage, ReservedNames.METHODS);
    Codecs codecs = new Codecs(readable);
    return Stream.of(
            new EntryGenerator(settable).generate(),
            new DRefGenerator(readable, codecs).generate(),
            new RRefGenerator(readable, codecs).generate())
        .map(type -> stub(type, Access.isVisibleInPackage(stage.element())));
  }

  /** Leaves out the second of fields of one name, and what would clash with other methods. */
  private static StageModel without(StageModel stage, Set<String> names) {
    Set<String> taken = new HashSet<>(names);
    return stage.withFields(
        distinct(stage.configs(), ConfigField::name, taken).stream()
            .map(Stubs::unconstrained)
            .toList(),
        distinct(stage.outputs(), OutputField::name, taken));
  }

  private static <T> List<T> distinct(List<T> fields, Function<T, String> name, Set<String> taken) {
    return fields.stream().filter(field -> taken.add(name.apply(field))).toList();
  }

  private static ConfigField unconstrained(ConfigField config) {
    return new ConfigField(
        config.element(), config.type(), config.markedRequired(), List.of(), config.doc());
  }

  private static TypeSpec stub(TypeSpec type, boolean isStageVisible) {
    if (type.kind() == TypeSpec.Kind.INTERFACE) {
      return type;
    }
    TypeSpec.Builder stub = TypeSpec.classBuilder(type.name())
        .addJavadoc(type.javadoc())
        .addModifiers(type.modifiers().toArray(Modifier[]::new))
        .addSuperinterfaces(type.superinterfaces());
    type.typeSpecs().forEach(nested -> stub.addType(stub(nested, isStageVisible)));
    type.methodSpecs().stream()
        .filter(method -> !method.isConstructor())
        .filter(method -> isStageVisible || !method.name().equals("toStage"))
        .forEach(method -> stub.addMethod(stub(method)));
    return stub.build();
  }

  private static MethodSpec stub(MethodSpec method) {
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
