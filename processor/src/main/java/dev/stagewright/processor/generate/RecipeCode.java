package dev.stagewright.processor.generate;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.stagewright.build.BuildEnvironment;
import dev.stagewright.processor.model.ConfigField;
import dev.stagewright.processor.model.ConfigType;
import dev.stagewright.processor.model.OutputField;
import dev.stagewright.processor.model.StageModel;
import dev.stagewright.ref.RefPath;
import dev.stagewright.spi.OutputVisitor;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.lang.model.element.Modifier;

/** The methods of {@code XDRef} that realize it; only what a stage has is written. */
final class RecipeCode {
  private final StageModel stage;
  private final CodecCode codecs;

  RecipeCode(StageModel stage, CodecCode codecs) {
    this.stage = stage;
    this.codecs = codecs;
  }

  List<MethodSpec> methods() {
    List<MethodSpec> methods = new ArrayList<>(new MatcherCode(stage, codecs).methods());
    if (stage.settings().realizations() != 1) {
      methods.add(count("realizations", CodeBlock.of("$L", stage.settings().realizations())));
    }
    if (stage.settings().cores() != 1) {
      CodeBlock all = CodeBlock.of("$T.MAX_VALUE", Integer.class);
      methods.add(count(
          "cores",
          stage.settings().cores() == 0
              ? all
              : CodeBlock.of("$L", stage.settings().cores())));
    }
    if (!stage.settings().timeout().isEmpty()) {
      methods.add(timeout());
    }
    if (stage.settings().retries() != 0) {
      methods.add(start("retries")
          .returns(int.class)
          .addParameter(int.class, "none")
          .addStatement("return $L", stage.settings().retries())
          .build());
    }
    if (!stage.files().isEmpty()) {
      methods.add(promise());
    }
    if (!stage.arguments().isEmpty()) {
      methods.add(tell());
    }
    if (!stage.outputs().isEmpty()) {
      methods.add(outputs());
    }
    return methods;
  }

  private static MethodSpec count(String name, CodeBlock value) {
    return start(name)
        .returns(int.class)
        .addParameter(int.class, "one")
        .addStatement("return $L", value)
        .build();
  }

  private MethodSpec timeout() {
    TypeName type = ParameterizedTypeName.get(Optional.class, Duration.class);
    return start("timeout")
        .returns(type)
        .addParameter(type, "none")
        .addStatement(
            "return $T.of($T.parse($S))",
            Optional.class,
            Duration.class,
            stage.settings().timeout())
        .build();
  }

  private MethodSpec promise() {
    MethodSpec.Builder promise = start("promise")
        .addParameter(ParameterizedTypeName.get(Consumer.class, RefPath.class), "promises");
    stage
        .files()
        .forEach(file ->
            promise.addStatement("promises.accept($L)", FieldDeclarations.call("", file.name())));
    return promise.build();
  }

  private MethodSpec tell() {
    MethodSpec.Builder tell = start("tell")
        .addParameter(stage.names().stage(), "stage")
        .addParameter(BuildEnvironment.class, "site");
    for (ConfigField argument : stage.arguments()) {
      tell.addStatement(
          isSecret(argument) ? "stage.$L = site.secret($L)" : "stage.$L = $L",
          argument.name(),
          FieldDeclarations.call("", argument.name()));
    }
    return tell.build();
  }

  private MethodSpec outputs() {
    MethodSpec.Builder outputs = start("outputs")
        .addParameter(stage.names().stage(), "stage")
        .addParameter(OutputVisitor.class, "with");
    for (OutputField output : stage.outputs()) {
      outputs.addStatement("stage.$L =$W$L", output.name(), exchanged(output));
    }
    return outputs.build();
  }

  private CodeBlock exchanged(OutputField output) {
    return output.isFile()
        ? CodeBlock.of(
            "with.file($L,$Wstage.$L)", FieldDeclarations.call("", output.name()), output.name())
        : CodeBlock.of(
            "with.value($1S,$W$2L,$Wstage.$1L)", output.name(), codecs.of(output.type()));
  }

  private static boolean isSecret(ConfigField argument) {
    return argument.type() instanceof ConfigType.SecretValue;
  }

  private static MethodSpec.Builder start(String name) {
    return MethodSpec.methodBuilder(name)
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PROTECTED);
  }
}
