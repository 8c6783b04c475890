package dev.stagewright.processor.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.WildcardTypeName;
import dev.stagewright.processor.model.ConfigField;
import dev.stagewright.processor.model.OutputField;
import dev.stagewright.processor.model.ReservedNames;
import dev.stagewright.processor.model.StageModel;
import dev.stagewright.processor.read.Access;
import dev.stagewright.realize.Recipe;
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
  private static final Set<String> NAMING_THE_STAGE = Set.of("begin", "building", "toStage");

  private Stubs() {}

  /** Generates them. */
  static Stream<TypeSpec> of(StageModel stage) {
    StageModel settable = without(stage, ReservedNames.SETTERS);
    StageModel readable = without(stage, ReservedNames.METHODS);
    Codecs codecs = new Codecs(readable);
    return Stream.of(
            new EntryGenerator(settable, new Codecs(settable)).generate(),
            new DRefGenerator(readable, codecs).generate(),
            new RRefGenerator(readable, codecs).generate())
        .map(type -> stub(type, stage));
  }

  /** Leaves out the second of fields of one name, and what would clash with other methods. */
  private static StageModel without(StageModel stage, Set<String> names) {
    Set<String> taken = new HashSet<>(names);
    return stage.withFields(
        unconstrained(distinct(stage.configs(), ConfigField::name, taken)),
        unconstrained(distinct(stage.arguments(), ConfigField::name, taken)),
        distinct(stage.outputs(), OutputField::name, taken));
  }

  private static <T> List<T> distinct(List<T> fields, Function<T, String> name, Set<String> taken) {
    return fields.stream().filter(field -> taken.add(name.apply(field))).toList();
  }

  private static List<ConfigField> unconstrained(List<ConfigField> fields) {
    return fields.stream()
        .map(field -> new ConfigField(
            field.element(), field.type(), field.markedRequired(), List.of(), field.doc()))
        .toList();
  }

  private static TypeSpec stub(TypeSpec type, StageModel stage) {
    if (type.kind() == TypeSpec.Kind.INTERFACE) {
      return type;
    }
    TypeSpec.Builder stub = TypeSpec.classBuilder(type.name())
        .addJavadoc(type.javadoc())
        .addModifiers(type.modifiers().toArray(Modifier[]::new))
        .addSuperinterfaces(type.superinterfaces());
    type.typeSpecs().forEach(nested -> stub.addType(stub(nested, stage)));
    type.methodSpecs().stream()
        .filter(method -> !method.isConstructor())
        .filter(method -> isWritable(method, stage))
        .forEach(method -> stub.addMethod(stub(method, stage)));
    return stub.build();
  }

  /** Leaves out what would name a class that cannot be seen. */
  private static boolean isWritable(MethodSpec method, StageModel stage) {
    return Access.isVisibleInPackage(stage.element()) || !NAMING_THE_STAGE.contains(method.name());
  }

  /** {@code Recipe<X, XRRef>}, or {@code Recipe<?, XRRef>} where {@code X} cannot be seen. */
  private static TypeName returned(MethodSpec method, StageModel stage) {
    return method.name().equals("recipe") && !Access.isVisibleInPackage(stage.element())
        ? ParameterizedTypeName.get(
            ClassName.get(Recipe.class),
            WildcardTypeName.subtypeOf(Object.class),
            stage.names().rref())
        : method.returnType();
  }

  private static MethodSpec stub(MethodSpec method, StageModel stage) {
    return MethodSpec.methodBuilder(method.name())
        .addJavadoc(method.javadoc())
        .addAnnotations(method.annotations())
        .addModifiers(method.modifiers())
        .returns(returned(method, stage))
        .addParameters(method.parameters())
        .addStatement(
            "throw new $T($S)",
            IllegalStateException.class,
            "The stage was rejected by the compiler")
        .build();
  }
}
