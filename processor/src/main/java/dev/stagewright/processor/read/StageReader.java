package dev.stagewright.processor.read;

import static com.google.auto.common.AnnotationMirrors.getAnnotationValue;
import static com.google.auto.common.MoreElements.getAnnotationMirror;

import com.google.auto.common.MoreElements;
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
import java.util.Optional;
import java.util.stream.Stream;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/** Reads a class annotated {@code @Stage}. */
public final class StageReader {
  private static final List<String> MARKS =
      List.of("javax.annotation.processing.Generated", "org.jspecify.annotations.NullMarked");

  private final Elements elements;
  private final Hierarchy hierarchy;

  /**
   * Makes a reader.
   *
   * @param environment the compiler
   */
  public StageReader(ProcessingEnvironment environment) {
    this.elements = environment.getElementUtils();
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
        text(annotation, "name"),
        text(annotation, "version"),
        tracks(annotation),
        match(annotation),
        fields(stage, Config.class).map(field -> config(types, field)).toList(),
        fields(stage, Output.class).map(field -> output(types, field)).toList(),
        methods(stage, Build.class),
        methods(stage, Match.class),
        Access.isPublic(stage),
        marks(stage),
        Javadocs.of(elements, stage));
  }

  private ConfigField config(TypeReader types, VariableElement field) {
    AnnotationMirror annotation = annotation(field, Config.class).orElseThrow();
    return new ConfigField(
        field,
        types.config(field.asType()),
        (Boolean) getAnnotationValue(annotation, "required").getValue(),
        ConstraintReader.read(field),
        Javadocs.of(elements, field));
  }

  private OutputField output(TypeReader types, VariableElement field) {
    AnnotationMirror annotation = annotation(field, Output.class).orElseThrow();
    return new OutputField(
        field,
        annotation,
        Types.isPath(field.asType()),
        text(annotation, "value"),
        types.output(field.asType()),
        Javadocs.of(elements, field));
  }

  private Stream<VariableElement> fields(
      TypeElement stage, Class<? extends Annotation> annotation) {
    return hierarchy.of(stage).stream()
        .flatMap(type -> ElementFilter.fieldsIn(type.getEnclosedElements()).stream())
        .filter(field -> MoreElements.isAnnotationPresent(field, annotation));
  }

  /** Of a method that is overridden, the overriding one counts. */
  private List<ExecutableElement> methods(
      TypeElement stage, Class<? extends Annotation> annotation) {
    List<ExecutableElement> all = hierarchy.of(stage).stream()
        .flatMap(type -> ElementFilter.methodsIn(type.getEnclosedElements()).stream())
        .toList();
    return all.stream()
        .filter(method -> MoreElements.isAnnotationPresent(method, annotation))
        .filter(method -> all.stream().noneMatch(other -> elements.overrides(other, method, stage)))
        .toList();
  }

  private List<ClassName> marks(TypeElement stage) {
    return MARKS.stream()
        .map(mark -> elements.getTypeElement(elements.getModuleOf(stage), mark))
        .flatMap(Stream::ofNullable)
        .map(ClassName::get)
        .toList();
  }

  private static MatchChoice match(AnnotationMirror stage) {
    AnnotationMirror match =
        (AnnotationMirror) getAnnotationValue(stage, "match").getValue();
    boolean written = stage.getElementValues().keySet().stream()
        .anyMatch(member -> member.getSimpleName().contentEquals("match"));
    return new MatchChoice(
        written ? Optional.of(match) : Optional.empty(),
        (Integer) getAnnotationValue(match, "latest").getValue(),
        text(match, "best"),
        (Boolean) getAnnotationValue(match, "smaller").getValue(),
        (Boolean) getAnnotationValue(match, "only").getValue(),
        (Boolean) getAnnotationValue(match, "all").getValue(),
        (Integer) getAnnotationValue(match, "some").getValue());
  }

  private static List<ClassName> tracks(AnnotationMirror stage) {
    return ((List<?>) getAnnotationValue(stage, "tracks").getValue())
        .stream()
            .map(value -> ((AnnotationValue) value).getValue())
            .flatMap(type -> Types.className(type).stream())
            .toList();
  }

  private static String text(AnnotationMirror annotation, String member) {
    return String.valueOf(getAnnotationValue(annotation, member).getValue());
  }

  private static Optional<AnnotationMirror> annotation(
      Element element, Class<? extends Annotation> type) {
    return getAnnotationMirror(element, type).toJavaUtil();
  }
}
