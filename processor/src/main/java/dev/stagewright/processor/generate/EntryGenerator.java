package dev.stagewright.processor.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.stagewright.Store;
import dev.stagewright.processor.model.ConfigField;
import dev.stagewright.processor.model.StageModel;
import dev.stagewright.processor.model.StageNames;
import dev.stagewright.realize.OpenBuild;
import dev.stagewright.realize.RealizeException;
import java.util.stream.Stream;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;

/** Writes {@code XStage}: where configurations and builds by hand start. */
final class EntryGenerator {
  private final StageModel stage;
  private final StageNames names;
  private final ReaderCode reader;

  EntryGenerator(StageModel stage, Codecs codecs) {
    this.stage = stage;
    this.names = stage.names();
    this.reader = new ReaderCode(stage, codecs);
  }

  TypeSpec generate() {
    StepsGenerator steps = new StepsGenerator(stage);
    TypeSpec.Builder entry = TypeSpec.classBuilder(names.entry())
        .addJavadoc("Configures the stage {@link $T}.\n", names.stage())
        .addModifiers(Modifier.FINAL)
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
    steps.generate().forEach(entry::addType);
    return entry.addType(new BuilderGenerator(stage, steps).generate()).build();
  }

  private MethodSpec visible(MethodSpec method) {
    return stage.isPublic() ? method.toBuilder().addModifiers(Modifier.PUBLIC).build() : method;
  }

  private MethodSpec from() {
    MethodSpec.Builder from = MethodSpec.methodBuilder("from")
        .addJavadoc("""
            Starts from another configuration: whatever is not set again stays as it was.

            @param derivation the derivation to change
            @return the builder
            """)
        .addModifiers(Modifier.STATIC)
        .returns(names.builder())
        .addParameter(names.dref(), "derivation")
        .addStatement("$1T builder = new $1T()", names.builder());
    for (ConfigField field : stage.settable()) {
      from.addStatement("builder.$L = derivation.$L()", Locals.slot(stage, field), field.name());
    }
    return from.addStatement("builder.$L = derivation.configuration().type()", Locals.type(stage))
        .addStatement("builder.$L = derivation.recipe.body", Locals.body(stage))
        .addStatement("builder.$L = derivation.recipe.matcher", Locals.matcher(stage))
        .addStatement("return builder")
        .build();
  }

  private MethodSpec begin() {
    TypeName open =
        ParameterizedTypeName.get(ClassName.get(OpenBuild.class), names.stage(), names.rref());
    return MethodSpec.methodBuilder("begin")
        .addJavadoc("Opens a build to run by hand, as in JShell:\n\n")
        .addJavadoc(example())
        .addJavadoc("""

            @param store where it takes place
            @param derivation what to build
            @return the build, to be committed or closed
            @throws $T if what it needs cannot be realized
            """, RealizeException.class)
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
    stage.builds().stream().findFirst().map(EntryGenerator::call).ifPresent(example::add);
    return example.add("var rref = build.commit();\n}</pre>\n").build();
  }

  private static CodeBlock call(ExecutableElement build) {
    String context = build.getParameters().isEmpty() ? "" : "BuildContext.of(build.site())";
    return CodeBlock.of("build.stage().$L($L);\n", build.getSimpleName(), context);
  }
}
