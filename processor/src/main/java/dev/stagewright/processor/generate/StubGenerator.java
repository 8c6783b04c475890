package dev.stagewright.processor.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.stagewright.config.StageType;
import dev.stagewright.processor.model.ReservedNames;
import dev.stagewright.processor.model.StageModel;
import dev.stagewright.processor.model.StageNames;
import dev.stagewright.processor.read.ClassAccess;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/**
 * The handles of a rejected stage: the same methods, without the code that the mistake would break.
 */
final class StubGenerator {
  private static final Set<String> NAMING_THE_STAGE = Set.of("begin", "choose", "copy");

  private final StageModel stage;
  private final boolean inherit;

  private StubGenerator(StageModel stage, boolean inherit) {
    this.stage = stage;
    this.inherit = inherit;
  }

  /** Generates those whose names are free; they inherit what handles do if all of them are. */
  static Stream<TypeSpec> of(StageModel stage, Predicate<ClassName> taken) {
    StageNames names = stage.names();
    StubGenerator stubs = new StubGenerator(stage, names.generated().stream().noneMatch(taken));
    StageModel settable = StubFields.of(stage, ReservedNames.SETTERS);
    StageModel readable = StubFields.of(stage, ReservedNames.METHODS);
    CodecCode codecs = new CodecCode(readable);
    return Stream.of(
            new StageClassGenerator(settable, new CodecCode(settable)).generate(),
            new DRefGenerator(readable).handle().build(),
            new RRefGenerator(readable, codecs).generate())
        .filter(type -> !taken.test(ClassName.get(names.stage().packageName(), type.name())))
        .map(stubs::stub);
  }

  private TypeSpec stub(TypeSpec type) {
    if (type.kind() == TypeSpec.Kind.INTERFACE) {
      return type;
    }
    TypeSpec.Builder stub = TypeSpec.classBuilder(type.name())
        .addJavadoc(type.javadoc())
        .addModifiers(type.modifiers().toArray(Modifier[]::new))
        .superclass(superclass(type))
        .addSuperinterfaces(type.superinterfaces());
    type.typeSpecs().forEach(nested -> stub.addType(stub(nested)));
    type.methodSpecs().stream()
        .filter(this::isWritable)
        .forEach(method ->
            stub.addMethod(method.isConstructor() ? constructor(method, type) : stub(method)));
    return stub.build();
  }

  private TypeName superclass(TypeSpec type) {
    return inherit && type.superclass() instanceof ParameterizedTypeName handle
        ? ParameterizedTypeName.get(
            handle.rawType(),
            handle.typeArguments().stream().map(this::visible).toArray(TypeName[]::new))
        : ClassName.OBJECT;
  }

  /** Gives any class in place of a stage's that cannot be seen. */
  private TypeName visible(TypeName type) {
    return type.equals(stage.names().stage()) && !isVisible() ? ClassName.OBJECT : type;
  }

  private boolean isVisible() {
    return ClassAccess.isVisibleInPackage(stage.element());
  }

  /** Leaves out what would name a class that cannot be seen, or needs what is not inherited. */
  private boolean isWritable(MethodSpec method) {
    boolean inherited = method.isConstructor()
        || isOurs(method, "begin")
        || method.modifiers().contains(Modifier.PROTECTED);
    return (inherit || !inherited)
        && (isVisible() || NAMING_THE_STAGE.stream().noneMatch(name -> isOurs(method, name)));
  }

  /** Fields may be called like it, but none of their methods is static or protected. */
  private static boolean isOurs(MethodSpec method, String name) {
    return method.name().equals(name)
        && (method.modifiers().contains(Modifier.STATIC)
            || method.modifiers().contains(Modifier.PROTECTED));
  }

  private MethodSpec stub(MethodSpec method) {
    MethodSpec.Builder stub = MethodSpec.methodBuilder(method.name())
        .addJavadoc(method.javadoc())
        .addModifiers(method.modifiers())
        .returns(visible(method.returnType()))
        .addExceptions(method.exceptions())
        .addStatement(
            "throw new $T($S)",
            IllegalStateException.class,
            "The stage was rejected by the compiler");
    if (inherit) {
      stub.addAnnotations(method.annotations());
    }
    method.parameters().forEach(parameter -> stub.addParameter(visible(parameter)));
    return stub.build();
  }

  private ParameterSpec visible(ParameterSpec parameter) {
    return ParameterSpec.builder(visible(parameter.type()), parameter.name())
        .addAnnotations(parameter.annotations())
        .build();
  }

  /**
   * Generates a constructor: no handle of a rejected stage is ever made, but there must be a way
   * to.
   */
  private static MethodSpec constructor(MethodSpec constructor, TypeSpec type) {
    MethodSpec.Builder stub = MethodSpec.constructorBuilder()
        .addModifiers(constructor.modifiers())
        .addParameters(constructor.parameters());
    if (type.superclass() instanceof ParameterizedTypeName) {
      stub.addStatement("super($L)", passedOn(constructor));
    }
    return stub.build();
  }

  private static CodeBlock passedOn(MethodSpec constructor) {
    return constructor.parameters().isEmpty()
        ? CodeBlock.of("($T) null", StageType.class)
        : constructor.parameters().stream()
            .map(parameter -> CodeBlock.of("$N", parameter))
            .collect(CodeBlock.joining(", "));
  }
}
