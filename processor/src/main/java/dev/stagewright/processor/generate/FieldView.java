package dev.stagewright.processor.generate;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.stagewright.build.Secret;
import dev.stagewright.processor.model.ConfigType;
import dev.stagewright.processor.model.StageModel;
import dev.stagewright.ref.RefPath;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The type that one config field has in each of the places where it shows. */
enum FieldView {
  /** Before anything is built: in builders and derivations. */
  PLANNED {
    @Override
    TypeName path() {
      return ClassName.get(RefPath.class);
    }

    @Override
    TypeName stage(ConfigType.StageInput stage) {
      return stage.names().dref();
    }
  },
  /** After everything is built: in realizations. */
  REALIZED {
    @Override
    TypeName path() {
      return ClassName.get(Path.class);
    }

    @Override
    TypeName stage(ConfigType.StageInput stage) {
      return stage.names().rref();
    }
  };

  /** Marks a type as nullable if the stage's module can see the mark. */
  static TypeName nullable(StageModel stage, TypeName type) {
    return stage.traits().isNullMarked()
        ? type.annotated(AnnotationSpec.builder(Nullable.class).build())
        : type;
  }

  abstract TypeName path();

  abstract TypeName stage(ConfigType.StageInput stage);

  TypeName of(ConfigType type) {
    if (type instanceof ConfigType.PathInput) {
      return path();
    } else if (type instanceof ConfigType.StageInput stage) {
      return stage(stage);
    } else if (type instanceof ConfigType.Container container) {
      TypeName element = of(container.element()).box();
      return container.shape() == ConfigType.Shape.MAP
          ? ParameterizedTypeName.get(
              container.shape().type(), ClassName.get(String.class), element)
          : ParameterizedTypeName.get(container.shape().type(), element);
    } else if (type instanceof ConfigType.Scalar scalar) {
      return scalar.type();
    } else if (type instanceof ConfigType.Constant constant) {
      return constant.type();
    } else if (type instanceof ConfigType.Structure structure) {
      return structure.type();
    } else if (type instanceof ConfigType.Opaque opaque) {
      return opaque.type();
    } else if (type instanceof ConfigType.SecretValue) {
      return ClassName.get(Secret.class);
    }
    return ((ConfigType.Unsupported) type).type();
  }
}
