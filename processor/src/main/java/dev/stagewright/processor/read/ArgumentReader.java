package dev.stagewright.processor.read;

import com.google.auto.common.MoreTypes;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.stagewright.build.Secret;
import dev.stagewright.processor.model.ConfigType;
import dev.stagewright.processor.model.TypeFault;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;

/** The reader of argument types: nothing is saved of arguments, so that a name is enough. */
final class ArgumentReader {
  private final TypeElement stage;

  ArgumentReader(TypeElement stage) {
    this.stage = stage;
  }

  /** Gives the type as configuration has it, so that constraints and readers know it, or as is. */
  ConfigType read(TypeMirror type) {
    if (TypeNames.isNamed(type, Secret.class.getName())) {
      return new ConfigType.SecretValue();
    }
    ConfigType read = new TypeReader(stage).config(type);
    return read instanceof ConfigType.Unsupported
        ? fault(type)
            .<ConfigType>map(fault -> new ConfigType.Unsupported(ClassName.OBJECT, fault))
            .orElseGet(() -> new ConfigType.Opaque(TypeName.get(type)))
        : read;
  }

  private Optional<TypeFault> fault(TypeMirror type) {
    return switch (type.getKind()) {
      case DECLARED -> declared(type);
      case ARRAY -> fault(MoreTypes.asArray(type).getComponentType());
      case WILDCARD -> bounds(type).flatMap(bound -> fault(bound).stream()).findFirst();
      case TYPEVAR -> Optional.of(new TypeFault(TypeFault.Kind.OPEN, type));
      default -> Optional.empty();
    };
  }

  private Optional<TypeFault> declared(TypeMirror type) {
    TypeElement element = MoreTypes.asTypeElement(type);
    var arguments = MoreTypes.asDeclared(type).getTypeArguments();
    if (!ClassAccess.isVisible(element, stage)) {
      return Optional.of(new TypeFault(TypeFault.Kind.HIDDEN, type));
    } else if (arguments.size() < element.getTypeParameters().size()) {
      return Optional.of(new TypeFault(TypeFault.Kind.RAW, type));
    }
    return arguments.stream().flatMap(argument -> inside(argument).stream()).findFirst();
  }

  private Optional<TypeFault> inside(TypeMirror argument) {
    if (TypeNames.isNamed(argument, Secret.class.getName())) {
      return Optional.of(new TypeFault(TypeFault.Kind.SECRET, argument));
    }
    return TypeReader.input(argument)
        .map(input -> new TypeFault(TypeFault.Kind.INPUT, argument))
        .or(() -> fault(argument));
  }

  private static Stream<TypeMirror> bounds(TypeMirror wildcard) {
    WildcardType type = MoreTypes.asWildcard(wildcard);
    return Stream.of(
            Optional.ofNullable(type.getExtendsBound()), Optional.ofNullable(type.getSuperBound()))
        .flatMap(Optional::stream);
  }
}
