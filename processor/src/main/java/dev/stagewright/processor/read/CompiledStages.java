package dev.stagewright.processor.read;

import com.palantir.javapoet.ClassName;
import dev.stagewright.processor.model.ConfigType;
import dev.stagewright.processor.model.StageNames;
import dev.stagewright.processor.model.TypeFault;
import java.util.Optional;
import java.util.function.Predicate;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/** Stages in class files, whose handles must lie beside them. */
final class CompiledStages {
  private final Elements elements;
  private final Predicate<TypeElement> isCompiled;

  /**
   * Starts to look.
   *
   * @param elements the compiler's classes
   * @param isCompiled whether a class is part of this compilation: then it gets its handles yet
   */
  CompiledStages(Elements elements, Predicate<TypeElement> isCompiled) {
    this.elements = elements;
    this.isCompiled = isCompiled;
  }

  /** Gives a type of inputs as it is, or says that their stage has no handles. */
  ConfigType checked(ConfigType type) {
    return names(type)
        .map(names -> elements.getTypeElement(names.stage().canonicalName()))
        .filter(stage -> !isCompiled.test(stage))
        .filter(stage -> !hasHandles(stage))
        .<ConfigType>map(stage -> new ConfigType.Unsupported(
            ClassName.OBJECT, new TypeFault(TypeFault.Kind.UNPROCESSED, stage.asType())))
        .orElse(type);
  }

  private boolean hasHandles(TypeElement stage) {
    String dref = new StageNames(ClassName.get(stage)).dref().canonicalName();
    ModuleElement module = elements.getModuleOf(stage);
    return (module == null ? elements.getTypeElement(dref) : elements.getTypeElement(module, dref))
        != null;
  }

  private static Optional<StageNames> names(ConfigType type) {
    ConfigType inner = type instanceof ConfigType.Container container ? container.element() : type;
    return inner instanceof ConfigType.StageInput input
        ? Optional.of(input.names())
        : Optional.empty();
  }
}
