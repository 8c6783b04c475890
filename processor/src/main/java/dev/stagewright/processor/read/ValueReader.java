package dev.stagewright.processor.read;

import com.google.auto.common.MoreTypes;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.stagewright.build.Secret;
import dev.stagewright.processor.model.ConfigType;
import dev.stagewright.processor.model.ConfigType.Component;
import dev.stagewright.processor.model.ConfigType.Shape;
import dev.stagewright.processor.model.ConfigType.Unsupported;
import dev.stagewright.processor.model.TypeFault;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** The reader of values' types, which knows the records around them, so that none holds itself. */
final class ValueReader {
  private final TypeElement stage;
  private final boolean measured;
  private final Set<TypeElement> around;

  ValueReader(TypeElement stage, boolean measured) {
    this(stage, measured, Set.of());
  }

  private ValueReader(TypeElement stage, boolean measured, Set<TypeElement> around) {
    this.stage = stage;
    this.measured = measured;
    this.around = around;
  }

  ConfigType read(TypeMirror type) {
    return ScalarTypes.of(type, measured)
        .or(() -> TypeNames.container(type).map(shape -> container(type, shape)))
        .orElseGet(() -> type.getKind() == TypeKind.DECLARED
            ? declared(type, MoreTypes.asTypeElement(type))
            : unsupported(type, kind(type)));
  }

  private ConfigType container(TypeMirror type, Shape shape) {
    Optional<TypeMirror> element = TypeNames.element(type, shape);
    if (element.isEmpty()) {
      return unsupported(type, TypeFault.Kind.RAW);
    }
    if (shape == Shape.MAP && !TypeNames.hasTextKeys(type)) {
      return unsupported(type, TypeFault.Kind.KEYS);
    }
    ConfigType inner = read(element.get());
    if (inner instanceof Unsupported unsupported) {
      return unsupported(type, unsupported.fault());
    }
    if (shape == Shape.OPTIONAL
        && inner instanceof ConfigType.Container nested
        && nested.shape() == Shape.OPTIONAL) {
      return unsupported(type, TypeFault.Kind.NESTED_OPTIONAL);
    }
    return new ConfigType.Container(shape, inner);
  }

  private ConfigType declared(TypeMirror type, TypeElement element) {
    if (TypeNames.isHandle(element)) {
      return unsupported(type, TypeFault.Kind.HANDLE);
    }
    if (element.getKind() != ElementKind.ENUM && element.getKind() != ElementKind.RECORD) {
      return unsupported(type, kind(type));
    }
    if (!ClassAccess.isVisible(element, stage)) {
      return unsupported(type, TypeFault.Kind.HIDDEN);
    }
    return element.getKind() == ElementKind.ENUM
        ? new ConfigType.Constant(ClassName.get(element), constants(element))
        : structure(type, element);
  }

  /**
   * Lists the constants of an enum, sorted: ECJ has no order of declaration for an enum that was
   * compiled before.
   */
  private static List<String> constants(TypeElement element) {
    return element.getEnclosedElements().stream()
        .filter(member -> member.getKind() == ElementKind.ENUM_CONSTANT)
        .map(constant -> constant.getSimpleName().toString())
        .sorted()
        .toList();
  }

  private ConfigType structure(TypeMirror type, TypeElement element) {
    if (!element.getTypeParameters().isEmpty()) {
      return unsupported(type, TypeFault.Kind.GENERIC_RECORD);
    }
    if (around.contains(element)) {
      return unsupported(type, TypeFault.Kind.RECURSIVE);
    }
    Set<TypeElement> inside = new HashSet<>(around);
    inside.add(element);
    ValueReader reader = new ValueReader(stage, measured, inside);
    List<Component> components = new ArrayList<>();
    for (RecordComponentElement component : element.getRecordComponents()) {
      ConfigType read = reader.read(component.asType());
      if (read instanceof Unsupported unsupported) {
        return unsupported(
            type, unsupported.fault().in(component.getSimpleName().toString()));
      }
      components.add(new Component(component.getSimpleName().toString(), read));
    }
    return new ConfigType.Structure(ClassName.get(element), List.copyOf(components));
  }

  private Unsupported unsupported(TypeMirror type, TypeFault.Kind kind) {
    return unsupported(type, new TypeFault(kind, type));
  }

  private Unsupported unsupported(TypeMirror type, TypeFault fault) {
    return new Unsupported(visibleName(type), fault);
  }

  private static TypeFault.Kind kind(TypeMirror type) {
    if (TypeReader.input(type).isPresent()) {
      return TypeFault.Kind.INPUT;
    }
    if (TypeNames.isNamed(type, Secret.class.getName())) {
      return TypeFault.Kind.SECRET;
    }
    return switch (type.getKind()) {
      case ARRAY -> TypeFault.Kind.ARRAY;
      case WILDCARD, TYPEVAR -> TypeFault.Kind.OPEN;
      default -> TypeFault.Kind.UNKNOWN;
    };
  }

  /**
   * Returns a name that generated code can use: a type that it cannot name would be a second error
   * there.
   */
  private TypeName visibleName(TypeMirror type) {
    return isVisible(type) ? TypeName.get(type) : ClassName.OBJECT;
  }

  private boolean isVisible(TypeMirror type) {
    return switch (type.getKind()) {
      case DECLARED ->
        ClassAccess.isVisible(MoreTypes.asTypeElement(type), stage)
            && MoreTypes.asDeclared(type).getTypeArguments().stream().allMatch(this::isVisible);
      case ARRAY -> isVisible(MoreTypes.asArray(type).getComponentType());
      case TYPEVAR, WILDCARD, ERROR -> false;
      default -> true;
    };
  }
}
