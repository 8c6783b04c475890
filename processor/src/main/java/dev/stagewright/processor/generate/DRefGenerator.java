package dev.stagewright.processor.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.stagewright.config.ConfigWriter;
import dev.stagewright.config.Configuration;
import dev.stagewright.match.Matcher;
import dev.stagewright.match.Matchers;
import dev.stagewright.processor.model.ConfigField;
import dev.stagewright.processor.model.ConfigType;
import dev.stagewright.processor.model.ConfigType.Container;
import dev.stagewright.processor.model.ConfigType.Shape;
import dev.stagewright.processor.model.OutputField;
import dev.stagewright.processor.model.StageModel;
import dev.stagewright.realize.Derivation;
import dev.stagewright.realize.Recipe;
import dev.stagewright.ref.RefPath;
import dev.stagewright.ref.RelativePath;
import java.util.List;
import java.util.function.UnaryOperator;
import javax.lang.model.element.Modifier;

/** Writes {@code XDRef}: one configuration, and the files that it promises. */
final class DRefGenerator {
  private final StageModel stage;
  private final Codecs codecs;

  DRefGenerator(StageModel stage, Codecs codecs) {
    this.stage = stage;
    this.codecs = codecs;
  }

  TypeSpec generate() {
    TypeSpec.Builder type = TypeSpec.classBuilder(stage.names().dref())
        .addJavadoc(
            "A derivation of {@link $T}: the stage with one configuration.\n",
            stage.names().stage())
        .addModifiers(Modifier.FINAL)
        .addSuperinterface(ParameterizedTypeName.get(
            ClassName.get(Derivation.class), stage.names().rref()));
    for (ConfigField config : stage.settable()) {
      type.addField(
          Faces.PLANNED.of(config.type()), config.name(), Modifier.PRIVATE, Modifier.FINAL);
    }
    type.addField(Configuration.class, "configuration", Modifier.PRIVATE, Modifier.FINAL)
        .addField(stage.names().recipe(), "recipe", Modifier.FINAL)
        .addMethod(constructor());
    stage.configs().forEach(config -> type.addMethod(accessor(config, "configured")));
    stage.arguments().forEach(argument -> type.addMethod(accessor(argument, "given")));
    stage.files().forEach(output -> type.addMethod(output(output)));
    return type.addMethod(matching())
        .addMethod(choosing())
        .addMethod(configuration())
        .addMethod(recipe())
        .addMethods(ObjectMethods.of(stage.names().dref(), "configuration"))
        .build();
  }

  private MethodSpec constructor() {
    MethodSpec.Builder constructor = MethodSpec.constructorBuilder()
        .addParameter(stage.names().builder(), "builder")
        .addStatement("$1T config = new $1T(builder.$2L)", ConfigWriter.class, Locals.type(stage));
    for (ConfigField config : stage.configs()) {
      constructor.addStatement("this.$L = $L", config.name(), write(config));
    }
    for (ConfigField argument : stage.arguments()) {
      constructor.addStatement(
          "this.$1L = config.argument($1S, builder.$2L)",
          argument.name(),
          Locals.slot(stage, argument));
    }
    return constructor
        .addStatement("this.configuration = config.finish()")
        .addStatement("this.recipe = new $T(this, builder)", stage.names().recipe())
        .build();
  }

  private CodeBlock write(ConfigField config) {
    String slot = Locals.slot(stage, config);
    if (!config.isInput()) {
      return CodeBlock.of(
          "config.value($Z$S,$W$L,$Wbuilder.$L)", config.name(), codecs.of(config.type()), slot);
    }
    boolean many =
        config.type() instanceof Container container && container.shape() != Shape.OPTIONAL;
    ConfigType inner =
        config.type() instanceof Container container ? container.element() : config.type();
    String method = (inner instanceof ConfigType.PathInput ? "path" : "stage") + (many ? "s" : "");
    return CodeBlock.of("config.$L($S, builder.$L)", method, config.name(), slot);
  }

  private static MethodSpec accessor(ConfigField config, String how) {
    TypeName type = Faces.PLANNED.of(config.type());
    return MethodSpec.methodBuilder(config.name())
        .addJavadoc(Prose.accessor(
            config.doc(),
            "The %s {@code %s}.".formatted(how, config.name()),
            "the %s value".formatted(how)))
        .addModifiers(Modifier.PUBLIC)
        .returns(type)
        .addStatement("return $L", config.name())
        .build();
  }

  private static MethodSpec output(OutputField output) {
    return MethodSpec.methodBuilder(output.name())
        .addJavadoc(Prose.accessor(
            output.doc(),
            "The promised {@code " + output.path() + "}.",
            "the file or folder in a realization yet to come"))
        .addModifiers(Modifier.PUBLIC)
        .returns(RefPath.class)
        .addStatement(
            "return new $T(this, new $T($L))",
            RefPath.class,
            RelativePath.class,
            OutputPathCode.text(output, ""))
        .build();
  }

  private MethodSpec matching() {
    return MethodSpec.methodBuilder("matching")
        .addJavadoc("""
            Gives the same derivation with another matcher where it is used.

            @param matcher which of its realizations count
            @return an equal derivation
            """)
        .addModifiers(Modifier.PUBLIC)
        .returns(stage.names().dref())
        .addParameter(Matcher.class, "matcher")
        .addStatement(
            "$T builder = $T.from(this)", stage.names().builder(), stage.names().entry())
        .addStatement("builder.$L = matcher", Locals.matcher(stage))
        .addStatement("return builder.instantiate()")
        .build();
  }

  private MethodSpec choosing() {
    return MethodSpec.methodBuilder("choosing")
        .addJavadoc("""
            Gives the same derivation with a choice of one's own where it is used.

            @param choice takes the candidates, the one built last at the end, and gives those that
                count; none to ask for a build
            @return an equal derivation
            """)
        .addModifiers(Modifier.PUBLIC)
        .returns(stage.names().dref())
        .addParameter(
            ParameterizedTypeName.get(
                ClassName.get(UnaryOperator.class),
                ParameterizedTypeName.get(
                    ClassName.get(List.class), stage.names().rref())),
            "choice")
        .addStatement(
            "return matching($T.choosing(choice, recipe::open, rref -> rref.realized))",
            Matchers.class)
        .build();
  }

  private static MethodSpec configuration() {
    return MethodSpec.methodBuilder("configuration")
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC)
        .returns(Configuration.class)
        .addStatement("return configuration")
        .build();
  }

  private MethodSpec recipe() {
    return MethodSpec.methodBuilder("recipe")
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC)
        .returns(ParameterizedTypeName.get(
            ClassName.get(Recipe.class), stage.names().stage(), stage.names().rref()))
        .addStatement("return recipe")
        .build();
  }
}
