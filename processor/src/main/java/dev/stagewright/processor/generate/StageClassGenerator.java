package dev.stagewright.processor.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.stagewright.Store;
import dev.stagewright.build.ManualBuild;
import dev.stagewright.config.StageType;
import dev.stagewright.processor.model.StageModel;
import dev.stagewright.processor.model.StageNames;
import java.util.stream.Stream;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;

/** The generator of {@code XStage}, where configurations and builds by hand start. */
final class StageClassGenerator {
  private final StageModel stage;
  private final StageNames names;
  private final CodecCode codecs;
  private final ReaderCode reader;

  StageClassGenerator(StageModel stage, CodecCode codecs) {
    this.stage = stage;
    this.names = stage.names();
    this.codecs = codecs;
    this.reader = new ReaderCode(stage);
  }

  TypeSpec generate() {
    StagedBuilderGenerator steps = new StagedBuilderGenerator(stage);
    TypeSpec.Builder entry = TypeSpec.classBuilder(names.entry())
        .addJavadoc("Configures the stage {@link $T}.\n", names.stage())
        .addModifiers(Modifier.FINAL)
        .addField(stageType())
        .addFields(codecs.declarations())
        .addMethod(
            MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build());
    if (!stage.doc().isEmpty()) {
      entry.addJavadoc("\n$L$L\n", stage.doc().startsWith("<") ? "" : "<p>", stage.doc());
    }
    Stream.of(
            Stream.of(steps.start(), from(), reader.method()),
            reader.ofFiles().stream(),
            Stream.of(begin()))
        .flatMap(methods -> methods)
        .map(this::visible)
        .forEach(entry::addMethod);
    entry.addMethods(MatcherCode.choice(stage));
    steps.generate().forEach(entry::addType);
    return entry.addType(new BuilderGenerator(stage, codecs, steps).generate()).build();
  }

  private FieldSpec stageType() {
    CodeBlock tracks = stage.identity().tracks().stream()
        .map(tracked -> CodeBlock.of(",$W$T.class", tracked))
        .collect(CodeBlock.joining(""));
    ClassName type = stage.names().stage();
    CodeBlock moved = stage.identity().movedFrom().isEmpty()
        ? CodeBlock.of("")
        : CodeBlock.of("$Z.movedFrom($S)", stage.identity().movedFrom());
    return FieldSpec.builder(StageType.class, "TYPE", Modifier.STATIC, Modifier.FINAL)
        .initializer(
            stage.identity().version().isEmpty()
                ? CodeBlock.of(
                    "$T.of($S, $T.class$L)", StageType.class, stage.identity().name(), type, tracks)
                : CodeBlock.of(
                    "$T.versioned($S, $T.class, $S)$L",
                    StageType.class,
                    stage.identity().name(),
                    type,
                    stage.identity().version(),
                    moved))
        .build();
  }

  private MethodSpec visible(MethodSpec method) {
    return stage.traits().isPublic()
        ? method.toBuilder().addModifiers(Modifier.PUBLIC).build()
        : method;
  }

  private MethodSpec from() {
    return MethodSpec.methodBuilder("from")
        .addJavadoc("""
            Starts from another configuration: whatever is not set again stays as it was.

            @param derivation the derivation to change
            @return the builder
            """)
        .addModifiers(Modifier.STATIC)
        .returns(names.builder())
        .addParameter(names.dref(), "derivation")
        .addStatement("return new $T(derivation)", names.builder())
        .build();
  }

  private MethodSpec begin() {
    TypeName open =
        ParameterizedTypeName.get(ClassName.get(ManualBuild.class), names.stage(), names.rref());
    return MethodSpec.methodBuilder("begin")
        .addJavadoc("Opens a build to run by hand, as in JShell:\n\n")
        .addJavadoc(example())
        .addJavadoc("""

            @param store where it takes place
            @param derivation what to build
            @return the build, to be committed or closed
            @throws dev.stagewright.build.RealizeException if what it needs cannot be realized
            """)
        .addModifiers(Modifier.STATIC)
        .returns(open)
        .addParameter(Store.class, "store")
        .addParameter(names.dref(), "derivation")
        .addStatement("return store.begin(derivation, derivation.recipe())")
        .build();
  }

  private CodeBlock example() {
    CodeBlock.Builder example = CodeBlock.builder()
        .add("<pre>{@code\n")
        .add("var build = $T.begin(store, derivation);\n", names.entry());
    stage.builds().stream().findFirst().map(StageClassGenerator::call).ifPresent(example::add);
    return example.add("var rref = build.commit();\n}</pre>\n").build();
  }

  private static CodeBlock call(ExecutableElement build) {
    String context = build.getParameters().isEmpty() ? "" : "BuildContext.of(build.site())";
    return CodeBlock.of("build.stage().$L($L);\n", build.getSimpleName(), context);
  }
}
