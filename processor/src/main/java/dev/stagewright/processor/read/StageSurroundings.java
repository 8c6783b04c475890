package dev.stagewright.processor.read;

import com.google.auto.common.MoreElements;
import com.palantir.javapoet.ClassName;
import dev.stagewright.processor.model.ClassTraits;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/** The surroundings of a stage, which decide how the classes generated beside it look. */
final class StageSurroundings {
  private static final List<String> MARKS =
      List.of("javax.annotation.processing.Generated", "org.jspecify.annotations.NullMarked");

  /** The classes of {@code java.lang} that generated code uses. */
  private static final List<String> JAVA_LANG = List.of(
      "Boolean",
      "Byte",
      "Character",
      "Double",
      "Exception",
      "Float",
      "IllegalStateException",
      "Integer",
      "Long",
      "Object",
      "Override",
      "Short",
      "String",
      "SuppressWarnings");

  private final Elements elements;
  private final Map<ModuleElement, List<ClassName>> marks = new HashMap<>();
  private final Map<PackageElement, Boolean> hiding = new HashMap<>();

  StageSurroundings(ProcessingEnvironment environment) {
    this.elements = environment.getElementUtils();
  }

  /** Reads the traits of a stage, and of what its generated classes use. */
  ClassTraits traits(TypeElement stage, Stream<? extends Element> used) {
    return new ClassTraits(
        ClassAccess.isPublic(stage), marks(stage), hidesJavaLang(stage), isDeprecated(stage, used));
  }

  /** Lists the annotations that its module can see and generated classes carry. */
  private List<ClassName> marks(TypeElement stage) {
    return marks.computeIfAbsent(elements.getModuleOf(stage), this::visible);
  }

  private List<ClassName> visible(ModuleElement module) {
    return MARKS.stream()
        .map(mark -> elements.getTypeElement(module, mark))
        .flatMap(Stream::ofNullable)
        .map(ClassName::get)
        .toList();
  }

  /** Classes of a package go before those of {@code java.lang}, unless these are imported. */
  private boolean hidesJavaLang(TypeElement stage) {
    return hiding.computeIfAbsent(MoreElements.getPackage(stage), this::hidesJavaLang);
  }

  private boolean hidesJavaLang(PackageElement home) {
    return JAVA_LANG.stream()
        .map(name -> home.getQualifiedName() + "." + name)
        .anyMatch(name -> elements.getTypeElement(name) != null);
  }

  /** Tells whether code that uses the stage and these would be warned. */
  private boolean isDeprecated(TypeElement stage, Stream<? extends Element> used) {
    Stream<Element> around =
        Stream.iterate((Element) stage, Objects::nonNull, Element::getEnclosingElement);
    return Stream.concat(around, used).anyMatch(elements::isDeprecated);
  }
}
