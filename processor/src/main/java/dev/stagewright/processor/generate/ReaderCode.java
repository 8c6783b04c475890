package dev.stagewright.processor.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import dev.stagewright.Store;
import dev.stagewright.config.ConfigException;
import dev.stagewright.config.ConfigFileException;
import dev.stagewright.config.ConfigReader;
import dev.stagewright.load.StageLoader;
import dev.stagewright.processor.model.ConfigField;
import dev.stagewright.processor.model.ConfigType;
import dev.stagewright.processor.model.ConfigType.Container;
import dev.stagewright.processor.model.StageModel;
import java.nio.file.Path;
import java.util.List;
import javax.lang.model.element.Modifier;

/** The method that reads a configuration from JSON. */
final class ReaderCode {
  private final StageModel stage;
  private final Codecs codecs;

  ReaderCode(StageModel stage, Codecs codecs) {
    this.stage = stage;
    this.codecs = codecs;
  }

  MethodSpec method() {
    MethodSpec.Builder read = MethodSpec.methodBuilder("read")
        .addJavadoc("""
            Reads a configuration.

            @param reader what to read from
            @return the derivation
            @throws $T if a value is missing, unknown, of a wrong type, or breaks a constraint
            """, ConfigException.class)
        .addModifiers(Modifier.STATIC)
        .returns(stage.names().dref())
        .addParameter(ConfigReader.class, "reader")
        .addStatement("$1T builder = new $1T()", stage.names().builder());
    for (ConfigField field : stage.settable()) {
      if (isReadable(field.type())) {
        read.addStatement("builder.$L =$W$L", Locals.slot(stage, field), read(field));
      }
    }
    return read.addStatement(
            "return reader.finish($T.TYPE,$Wbuilder::instantiate)",
            stage.names().recipe())
        .build();
  }

  /** The methods that read a configuration from a file. */
  List<MethodSpec> ofFiles() {
    MethodSpec.Builder alone = ofFile("""
        Reads a configuration from a JSON file, for which editors have a schema in the jar,
        {@code $L}.

        <p>Inputs are described in place; to mention a derivation by its name, give the store too.

        @param file an object of values: what is not there has its default
        @return the derivation
        @throws $T naming file, line and column of all that is wrong
        """);
    MethodSpec.Builder inStore = ofFile("""
        Reads a configuration from a JSON file, for which editors have a schema in the jar,
        {@code $L}.

        @param file an object of values: what is not there has its default
        @param store what knows the derivations that the file mentions by their names
        @return the derivation
        @throws $T naming file, line and column of all that is wrong
        """);
    ClassName entry = stage.names().entry();
    return List.of(
        alone
            .addStatement(
                "return $T.of($T.class.getClassLoader()).read(file,$W$T::read)",
                StageLoader.class,
                entry,
                entry)
            .build(),
        inStore
            .addParameter(Store.class, "store")
            .addStatement(
                "return $T.of($T.class.getClassLoader(), store.contents())\n.read(file, $T::read)",
                StageLoader.class,
                entry,
                entry)
            .build());
  }

  private MethodSpec.Builder ofFile(String doc) {
    return MethodSpec.methodBuilder("fromJson")
        .addJavadoc(doc, stage.names().schema(), ConfigFileException.class)
        .addModifiers(Modifier.STATIC)
        .returns(stage.names().dref())
        .addParameter(Path.class, "file");
  }

  private CodeBlock read(ConfigField field) {
    CodeBlock codec = codec(field.type());
    boolean isSingle = !(field.type() instanceof Container);
    return field.isInput() && isSingle
        ? CodeBlock.of("reader.input($S,$W$L)", field.name(), codec)
        : CodeBlock.of(
            "reader.$L($S,$W$L,$Wbuilder.$L)",
            field.isRequired() ? "required" : "value",
            field.name(),
            codec,
            Locals.slot(stage, field));
  }

  private static boolean isReadable(ConfigType type) {
    return !(type instanceof ConfigType.Opaque) && !(type instanceof ConfigType.SecretValue);
  }

  private CodeBlock codec(ConfigType type) {
    ConfigType inner = type instanceof Container container ? container.element() : type;
    if (inner instanceof ConfigType.PathInput) {
      return within(type, CodeBlock.of("reader.path()"));
    } else if (inner instanceof ConfigType.StageInput input) {
      CodeBlock codec = CodeBlock.of(
          "reader.stage($T.class, $T::read)",
          input.names().dref(),
          input.names().entry());
      return within(type, codec);
    }
    return codecs.of(type);
  }

  private static CodeBlock within(ConfigType type, CodeBlock codec) {
    return type instanceof Container container
        ? CodeBlock.of(
            "$T.$L($L)", dev.stagewright.config.Codecs.class, container.shape().codec(), codec)
        : codec;
  }
}
