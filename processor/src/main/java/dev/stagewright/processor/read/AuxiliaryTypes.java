package dev.stagewright.processor.read;

import com.palantir.javapoet.ClassName;
import dev.stagewright.processor.model.ConfigField;
import dev.stagewright.processor.model.ConfigType;
import dev.stagewright.processor.model.OutputField;
import dev.stagewright.processor.model.StageModel;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.TypeElement;

/** Classes that generated code has to name although they stand in the files of other classes. */
public final class AuxiliaryTypes {
  private final ProcessingEnvironment compiler;
  private final Optional<SourceModifiers> source = SourceModifiers.ofCompiler();

  /**
   * Starts to look.
   *
   * @param compiler the compiler
   */
  public AuxiliaryTypes(ProcessingEnvironment compiler) {
    this.compiler = compiler;
  }

  /**
   * Finds those of a stage.
   *
   * @param stage the stage
   * @return the classes, with the names of the files
   */
  public Map<TypeElement, String> of(StageModel stage) {
    Map<TypeElement, String> found = new LinkedHashMap<>();
    Stream.of(
            Stream.of(stage.names().stage()),
            stage.settable().stream().map(ConfigField::type).flatMap(AuxiliaryTypes::named),
            stage.values().stream().map(OutputField::type).flatMap(AuxiliaryTypes::named))
        .flatMap(names -> names)
        .map(name ->
            compiler.getElementUtils().getTypeElement(name.topLevelClassName().canonicalName()))
        .flatMap(Stream::ofNullable)
        .distinct()
        .forEach(type -> file(type).ifPresent(file -> found.put(type, file)));
    return found;
  }

  private static Stream<ClassName> named(ConfigType type) {
    if (type instanceof ConfigType.Structure structure) {
      return Stream.concat(
          Stream.of(structure.type()),
          structure.components().stream().flatMap(component -> named(component.type())));
    } else if (type instanceof ConfigType.Container container) {
      return named(container.element());
    }
    return type instanceof ConfigType.Constant constant
        ? Stream.of(constant.type())
        : Stream.empty();
  }

  private Optional<String> file(TypeElement type) {
    try {
      return source.flatMap(shown -> shown.fileOfAnother(compiler, type));
    } catch (IllegalArgumentException | LinkageError e) {
      return Optional.empty();
    }
  }
}
