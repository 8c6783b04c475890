package dev.stagewright.processor.read;

import static com.google.auto.common.MoreElements.getAnnotationMirror;

import com.google.auto.common.MoreElements;
import com.google.auto.common.MoreTypes;
import com.palantir.javapoet.ClassName;
import dev.stagewright.Argument;
import dev.stagewright.Build;
import dev.stagewright.Config;
import dev.stagewright.Match;
import dev.stagewright.Output;
import dev.stagewright.Stage;
import dev.stagewright.processor.model.ConfigField;
import dev.stagewright.processor.model.OutputField;
import dev.stagewright.processor.model.StageModel;
import dev.stagewright.processor.model.StageNames;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** The reader of classes annotated {@code @Stage}. */
public final class StageReader {
  private final Elements elements;
  private final Types types;
  private final StageSurroundings surroundings;
  private final UnknownAnnotations unknown;
  private final CompiledStages compiled;

  /**
   * Makes a reader.
   *
   * @param environment the compiler
   * @param unknown annotations that it does not know; of fields, they are read as what was meant
   * @param isCompiled whether it compiles a class
   */
  public StageReader(
      ProcessingEnvironment environment,
      UnknownAnnotations unknown,
      Predicate<TypeElement> isCompiled) {
    this.elements = environment.getElementUtils();
    this.types = environment.getTypeUtils();
    this.surroundings = new StageSurroundings(environment);
    this.unknown = unknown;
    this.compiled = new CompiledStages(elements, isCompiled);
  }

  /**
   * Reads a stage, right or wrong.
   *
   * @param stage the annotated class
   * @return the model
   */
  public StageModel read(TypeElement stage) {
    AnnotationMirror annotation = annotation(stage, Stage.class).orElseThrow();
    TypeReader reader = new TypeReader(stage);
    return new StageModel(
        stage,
        annotation,
        new StageNames(ClassName.get(stage)),
        AnnotationMembers.text(annotation, "name"),
        AnnotationMembers.text(annotation, "version"),
        AnnotationMembers.text(annotation, "movedFrom"),
        StageAnnotation.tracks(annotation),
        StageAnnotation.match(annotation),
        StageAnnotation.realizations(annotation),
        build(stage, "cores", Integer.class).orElse(1),
        build(stage, "timeout", String.class).orElse(""),
        build(stage, "retries", Integer.class).orElse(0),
        fields(stage, Config.class).map(field -> config(stage, reader, field)).toList(),
        fields(stage, Argument.class).map(field -> argument(stage, field)).toList(),
        fields(stage, Output.class).map(field -> output(stage, reader, field)).toList(),
        methods(stage, Build.class),
        methods(stage, Match.class),
        ClassAccess.isPublic(stage),
        surroundings.marks(stage),
        surroundings.hidesJavaLang(stage),
        surroundings.isDeprecated(stage, used(stage)),
        Javadocs.of(elements, stage));
  }

  private ConfigField config(TypeElement stage, TypeReader reader, VariableElement field) {
    return new ConfigField(
        field,
        compiled.checked(reader.config(typeOf(stage, field))),
        annotation(field, Config.class)
            .flatMap(config -> AnnotationMembers.value(config, "required", Boolean.class))
            .orElse(false),
        ConstraintReader.read(field),
        Javadocs.of(elements, field));
  }

  private ConfigField argument(TypeElement stage, VariableElement field) {
    return new ConfigField(
        field,
        new ArgumentReader(stage).read(typeOf(stage, field)),
        false,
        ConstraintReader.read(field),
        Javadocs.of(elements, field));
  }

  private OutputField output(TypeElement stage, TypeReader reader, VariableElement field) {
    return new OutputField(
        field,
        TypeNames.isPath(typeOf(stage, field)),
        annotation(field, Output.class)
            .map(output -> AnnotationMembers.text(output, "value"))
            .orElse(""),
        reader.output(typeOf(stage, field)),
        Javadocs.of(elements, field));
  }

  /** Reads what the first annotation says. */
  private <T> Optional<T> build(TypeElement stage, String member, Class<T> type) {
    return methods(stage, Build.class).stream()
        .flatMap(build -> annotation(build, Build.class).stream())
        .flatMap(annotation -> AnnotationMembers.value(annotation, member, type).stream())
        .findFirst();
  }

  /**
   * Returns the type of a field. A superclass may have type parameters, and the stage say what they
   * are.
   */
  private TypeMirror typeOf(TypeElement stage, VariableElement field) {
    return stage.equals(field.getEnclosingElement())
        ? field.asType()
        : types.asMemberOf(MoreTypes.asDeclared(stage.asType()), field);
  }

  private Stream<VariableElement> fields(
      TypeElement stage, Class<? extends Annotation> annotation) {
    return ClassHierarchy.of(stage).stream()
        .flatMap(type -> ElementFilter.fieldsIn(type.getEnclosedElements()).stream())
        .filter(field ->
            MoreElements.isAnnotationPresent(field, annotation) || unknown.mean(annotation, field));
  }

  /**
   * Lists the methods of a stage. Of a method that is overridden, the overriding one counts; ECJ
   * must be asked one way only.
   */
  private List<ExecutableElement> methods(
      TypeElement stage, Class<? extends Annotation> annotation) {
    List<ExecutableElement> all = ClassHierarchy.withInterfaces(stage).stream()
        .flatMap(type -> ElementFilter.methodsIn(type.getEnclosedElements()).stream())
        .toList();
    return all.stream()
        .filter(method -> MoreElements.isAnnotationPresent(method, annotation))
        .filter(StageReader::isInherited)
        .filter(method -> all.subList(all.indexOf(method) + 1, all.size()).stream()
            .noneMatch(lower -> elements.overrides(lower, method, stage)))
        .toList();
  }

  /**
   * Tells whether a method is the stage's own or inherited: a class does not have the static
   * methods of its interfaces.
   */
  private static boolean isInherited(ExecutableElement method) {
    return MoreElements.asType(method.getEnclosingElement()).getKind().isClass()
        || !method.getModifiers().contains(Modifier.STATIC);
  }

  /** Lists what the code that fills the stage's object uses. */
  private Stream<Element> used(TypeElement stage) {
    return Stream.concat(
        methods(stage, Build.class).stream(),
        Stream.of(Config.class, Argument.class, Output.class)
            .flatMap(annotation -> fields(stage, annotation))
            .flatMap(field ->
                Stream.concat(Stream.of(field), TypeNames.elements(typeOf(stage, field)))));
  }

  private static Optional<AnnotationMirror> annotation(
      Element element, Class<? extends Annotation> type) {
    return getAnnotationMirror(element, type).toJavaUtil();
  }
}
