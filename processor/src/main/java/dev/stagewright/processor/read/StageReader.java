package dev.stagewright.processor.read;

import static com.google.auto.common.MoreElements.getAnnotationMirror;

import com.palantir.javapoet.ClassName;
import dev.stagewright.Argument;
import dev.stagewright.Build;
import dev.stagewright.Config;
import dev.stagewright.Match;
import dev.stagewright.Output;
import dev.stagewright.Stage;
import dev.stagewright.processor.model.BuildSettings;
import dev.stagewright.processor.model.ConfigField;
import dev.stagewright.processor.model.OutputField;
import dev.stagewright.processor.model.StageFields;
import dev.stagewright.processor.model.StageModel;
import dev.stagewright.processor.model.StageNames;
import java.lang.annotation.Annotation;
import java.util.Optional;
import java.util.function.Predicate;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.Elements;

/** The reader of classes annotated {@code @Stage}. */
public final class StageReader {
  private final Elements elements;
  private final AnnotatedMembers members;
  private final StageSurroundings surroundings;
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
    this.members = new AnnotatedMembers(environment, unknown);
    this.surroundings = new StageSurroundings(environment);
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
        StageAnnotation.identity(annotation),
        StageAnnotation.match(annotation),
        settings(stage, annotation),
        fields(stage, reader),
        members.methods(stage, Build.class),
        members.methods(stage, Match.class),
        surroundings.traits(stage, members.used(stage)),
        Javadocs.of(elements, stage));
  }

  private BuildSettings settings(TypeElement stage, AnnotationMirror annotation) {
    return new BuildSettings(
        StageAnnotation.realizations(annotation),
        build(stage, "cores", Integer.class).orElse(1),
        build(stage, "timeout", String.class).orElse(""),
        build(stage, "retries", Integer.class).orElse(0));
  }

  private StageFields fields(TypeElement stage, TypeReader reader) {
    return new StageFields(
        members
            .fields(stage, Config.class)
            .map(field -> config(stage, reader, field))
            .toList(),
        members
            .fields(stage, Argument.class)
            .map(field -> argument(stage, field))
            .toList(),
        members
            .fields(stage, Output.class)
            .map(field -> output(stage, reader, field))
            .toList());
  }

  private ConfigField config(TypeElement stage, TypeReader reader, VariableElement field) {
    return new ConfigField(
        field,
        compiled.checked(reader.config(members.typeOf(stage, field))),
        annotation(field, Config.class)
            .flatMap(config -> AnnotationMembers.value(config, "required", Boolean.class))
            .orElse(false),
        ConstraintReader.read(field),
        Javadocs.of(elements, field));
  }

  private ConfigField argument(TypeElement stage, VariableElement field) {
    return new ConfigField(
        field,
        new ArgumentReader(stage).read(members.typeOf(stage, field)),
        false,
        ConstraintReader.read(field),
        Javadocs.of(elements, field));
  }

  private OutputField output(TypeElement stage, TypeReader reader, VariableElement field) {
    return new OutputField(
        field,
        TypeNames.isPath(members.typeOf(stage, field)),
        annotation(field, Output.class)
            .map(output -> AnnotationMembers.text(output, "value"))
            .orElse(""),
        reader.output(members.typeOf(stage, field)),
        Javadocs.of(elements, field));
  }

  /** Reads what the first annotation says. */
  private <T> Optional<T> build(TypeElement stage, String member, Class<T> type) {
    return members.methods(stage, Build.class).stream()
        .flatMap(build -> annotation(build, Build.class).stream())
        .flatMap(annotation -> AnnotationMembers.value(annotation, member, type).stream())
        .findFirst();
  }

  private static Optional<AnnotationMirror> annotation(
      Element element, Class<? extends Annotation> type) {
    return getAnnotationMirror(element, type).toJavaUtil();
  }
}
