package dev.stagewright.processor.read;

import com.google.auto.common.MoreElements;
import com.google.auto.common.MoreTypes;
import com.palantir.javapoet.ClassName;
import dev.stagewright.Stage;
import dev.stagewright.processor.model.ConfigType;
import dev.stagewright.processor.model.ConfigType.Shape;
import dev.stagewright.processor.model.StageNames;
import java.util.Optional;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** The reader of fields' types, as seen from one stage. */
final class TypeReader {
  private final TypeElement stage;

  TypeReader(TypeElement stage) {
    this.stage = stage;
  }

  /** Reads the type of a config field: an input, a container of inputs, or a value. */
  ConfigType config(TypeMirror type) {
    return input(type)
        .or(() -> inputs(type))
        .orElseGet(() -> new ValueReader(stage, false).read(type));
  }

  /** Reads the type of an output: values only, and numbers that may have diverged. */
  ConfigType output(TypeMirror type) {
    return new ValueReader(stage, true).read(type);
  }

  static Optional<ConfigType> input(TypeMirror type) {
    if (TypeNames.isPath(type)) {
      return Optional.of(new ConfigType.PathInput());
    }
    if (type.getKind() == TypeKind.DECLARED) {
      TypeElement element = MoreTypes.asTypeElement(type);
      if (MoreElements.isAnnotationPresent(element, Stage.class)) {
        return Optional.of(new ConfigType.StageInput(new StageNames(ClassName.get(element))));
      }
    }
    return Optional.empty();
  }

  private static Optional<ConfigType> inputs(TypeMirror type) {
    return TypeNames.container(type)
        .filter(shape -> shape != Shape.SET)
        .filter(shape -> shape != Shape.MAP || TypeNames.hasTextKeys(type))
        .flatMap(shape -> TypeNames.element(type, shape)
            .flatMap(TypeReader::input)
            .map(input -> new ConfigType.Container(shape, input)));
  }
}
