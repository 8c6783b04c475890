package dev.stagewright.processor.read;

import static com.google.auto.common.MoreElements.getAnnotationMirror;

import com.google.auto.common.MoreElements;
import com.google.auto.common.MoreTypes;
import com.palantir.javapoet.ClassName;
import dev.stagewright.Build;
import dev.stagewright.Config;
import dev.stagewright.Match;
import dev.stagewright.Output;
import dev.stagewright.Stage;
import dev.stagewright.processor.model.ConfigField;
import dev.stagewright.processor.model.MatchChoice;
import dev.stagewright.processor.model.OutputField;
import dev.stagewright.processor.model.StageModel;
import dev.stagewright.processor.model.StageNames;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Reads a class annotated {@code @Stage}. */
public final class StageReader {
  private static final List<String> MARKS =
      List.of("javax.annotation.processing.Generated", "org.jspecify.annotations.NullMarked");

  /** What generated code uses of it. */
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
  private final Types types;
  private final Hierarchy hierarchy;

  /**
   * Makes a reader.
   *
   * @param environment the compiler
   */
  public StageReader(ProcessingEnvironment environment) {
    this.elements = environment.getElementUtils();
    this.types = environment.getTypeUtils();
    this.hierarchy = new Hierarchy(environment);
  }

  /**
   * Reads a stage, right or wrong.
   *
   * @param stage the annotated class
   * @return the model
   */
  public StageModel read(TypeElement stage) {
    AnnotationMirror annotation = annotation(stage, Stage.class).orElseThrow();
    TypeReader types = new TypeReader(stage);
    return new StageModel(
        stage,
        annotation,
        new StageNames(ClassName.get(stage)),
        Members.text(annotation, "name"),
        Members.text(annotation, "version"),
        tracks(annotation),
        match(annotation),
        fields(stage, Config.class).map(field -> config(stage, types, field)).toList(),
        fields(stage, Output.class).map(field -> output(stage, types, field)).toList(),
        methods(stage, Build.class),
        methods(stage, Match.class),
        Access.isPublic(stage),
        marks(stage),
        hidesJavaLang(stage),
        isDeprecated(stage),
        Javadocs.of(elements, stage));
  }

  private ConfigField config(TypeElement stage, TypeReader types, VariableElement field) {
    AnnotationMirror annotation = annotation(field, Config.class).orElseThrow();
    return new ConfigField(
        field,
        types.config(typeOf(stage, field)),
        Members.value(annotation, "required", Boolean.class).orElse(false),
        ConstraintReader.read(field),
        Javadocs.of(elements, field));
  }

  private OutputField output(TypeElement stage, TypeReader types, VariableElement field) {
    AnnotationMirror annotation = annotation(field, Output.class).orElseThrow();
    return new OutputField(
        field,
        annotation,
        TypeNames.isPath(typeOf(stage, field)),
        Members.text(annotation, "value"),
        types.output(typeOf(stage, field)),
        Javadocs.of(elements, field));
  }

  /** A superclass may have type parameters, and the stage say what they are. */
  private TypeMirror typeOf(TypeElement stage, VariableElement field) {
    return stage.equals(field.getEnclosingElement())
        ? field.asType()
        : types.asMemberOf(MoreTypes.asDeclared(stage.asType()), field);
  }

  private Stream<VariableElement> fields(
      TypeElement stage, Class<? extends Annotation> annotation) {
    return hierarchy.of(stage).stream()
        .flatMap(type -> ElementFilter.fieldsIn(type.getEnclosedElements()).stream())
        .filter(field -> MoreElements.isAnnotationPresent(field, annotation));
  }

  /** Of a method that is overridden, the overriding one counts; ECJ must be asked one way only. */
  private List<ExecutableElement> methods(
      TypeElement stage, Class<? extends Annotation> annotation) {
    List<ExecutableElement> all = hierarchy.of(stage).stream()
        .flatMap(type -> ElementFilter.methodsIn(type.getEnclosedElements()).stream())
        .toList();
    return all.stream()
        .filter(method -> MoreElements.isAnnotationPresent(method, annotation))
        .filter(method -> all.subList(all.indexOf(method) + 1, all.size()).stream()
            .noneMatch(lower -> elements.overrides(lower, method, stage)))
        .toList();
  }

  /** Tells whether code that fills the stage's object would be warned about it. */
  private boolean isDeprecated(TypeElement stage) {
    Stream<Element> members = hierarchy.of(stage).stream()
        .flatMap(type -> Stream.concat(Stream.of(type), type.getEnclosedElements().stream()));
    Stream<Element> around =
        Stream.iterate((Element) stage, Objects::nonNull, Element::getEnclosingElement);
    Stream<Element> types = Stream.concat(fields(stage, Config.class), fields(stage, Output.class))
        .flatMap(field -> TypeNames.elements(typeOf(stage, field)));
    return Stream.of(members, around, types)
        .flatMap(elements -> elements)
        .anyMatch(elements::isDeprecated);
  }

  /** Classes of a package go before those of {@code java.lang}, unless these are imported. */
  private boolean hidesJavaLang(TypeElement stage) {
    return JAVA_LANG.stream()
        .map(name -> MoreElements.getPackage(stage).getQualifiedName() + "." + name)
        .anyMatch(name -> elements.getTypeElement(name) != null);
  }

  private List<ClassName> marks(TypeElement stage) {
    return MARKS.stream()
        .map(mark -> elements.getTypeElement(elements.getModuleOf(stage), mark))
        .flatMap(Stream::ofNullable)
        .map(ClassName::get)
        .toList();
  }

  private static MatchChoice match(AnnotationMirror stage) {
    return Members.value(stage, "match", AnnotationMirror.class)
        .map(match -> new MatchChoice(
            Optional.of(match).filter(written -> Members.isWritten(stage, "match")),
            Members.value(match, "latest", Integer.class).orElse(0),
            Members.text(match, "best"),
            Members.value(match, "smaller", Boolean.class).orElse(false),
            Members.value(match, "only", Boolean.class).orElse(false),
            Members.value(match, "all", Boolean.class).orElse(false),
            Members.value(match, "some", Integer.class).orElse(0)))
        .orElse(MatchChoice.DEFAULT);
  }

  private static List<ClassName> tracks(AnnotationMirror stage) {
    return Members.value(stage, "tracks", List.class).stream()
        .flatMap(values -> ((List<?>) values).stream())
        .map(value -> ((AnnotationValue) value).getValue())
        .flatMap(type -> TypeNames.className(type).stream())
        .toList();
  }

  private static Optional<AnnotationMirror> annotation(
      Element element, Class<? extends Annotation> type) {
    return getAnnotationMirror(element, type).toJavaUtil();
  }
}
