package dev.stagewright.processor.generate;

import com.palantir.javapoet.MethodSpec;
import dev.stagewright.Store;
import dev.stagewright.config.ConfigException;
import dev.stagewright.config.ConfigFileException;
import dev.stagewright.config.ConfigReader;
import dev.stagewright.processor.model.StageModel;
import dev.stagewright.processor.model.StageNames;
import java.nio.file.Path;
import java.util.List;
import javax.lang.model.element.Modifier;

/**
 * The methods that read a configuration from JSON. Classes that only their documentation mentions
 * are named in full: ECJ calls an import for them unused.
 */
final class ReaderCode {
  private final StageModel stage;

  ReaderCode(StageModel stage) {
    this.stage = stage;
  }

  MethodSpec method() {
    return MethodSpec.methodBuilder("read")
        .addJavadoc("""
            Reads a configuration.

            @param reader what to read from
            @return the derivation
            @throws $L if a value is missing, unknown, of a wrong type, or breaks a constraint
            """, ConfigException.class.getName())
        .addModifiers(Modifier.STATIC)
        .returns(stage.names().dref())
        .addParameter(ConfigReader.class, "reader")
        .addStatement("return new $T().read(reader)", stage.names().builder())
        .build();
  }

  /** Generates the methods that read a configuration from a file. */
  List<MethodSpec> ofFiles() {
    MethodSpec.Builder alone = ofFile("""
        Reads a configuration from a JSON file, for which editors have a schema in the jar,
        {@code $L}.

        <p>Inputs are described in place; to mention a derivation by its name, give the store too.

        @param file an object of values: what is not there has its default
        @return the derivation
        @throws $L naming file, line and column of all that is wrong
        """);
    MethodSpec.Builder inStore = ofFile("""
        Reads a configuration from a JSON file, for which editors have a schema in the jar,
        {@code $L}.

        @param file an object of values: what is not there has its default
        @param store what knows the derivations that the file mentions by their names
        @return the derivation
        @throws $L naming file, line and column of all that is wrong
        """);
    StageNames names = stage.names();
    return List.of(
        alone
            .addStatement("return new $T().read($T.class,$Wfile)", names.builder(), names.entry())
            .build(),
        inStore
            .addParameter(Store.class, "store")
            .addStatement(
                "return new $T().read($T.class, file,$Wstore)", names.builder(), names.entry())
            .build());
  }

  private MethodSpec.Builder ofFile(String doc) {
    return MethodSpec.methodBuilder("fromJson")
        .addJavadoc(doc, stage.names().schema(), ConfigFileException.class.getName())
        .addModifiers(Modifier.STATIC)
        .returns(stage.names().dref())
        .addParameter(Path.class, "file");
  }
}
