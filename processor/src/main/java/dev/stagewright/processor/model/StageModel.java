package dev.stagewright.processor.model;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/**
 * A class annotated {@code @Stage}.
 *
 * @param element the class
 * @param annotation the annotation on it
 * @param names the class and what is generated for it
 * @param identity the name and the version
 * @param match the matcher that the annotation chooses
 * @param settings the settings of its builds
 * @param fields the fields
 * @param builds the {@code @Build} methods, inherited ones included
 * @param matchMethods the {@code @Match} methods
 * @param traits the traits that generated classes share
 * @param doc the text of its Javadoc, or an empty one
 */
public record StageModel(
    TypeElement element,
    AnnotationMirror annotation,
    StageNames names,
    StageIdentity identity,
    MatchChoice match,
    BuildSettings settings,
    StageFields fields,
    List<ExecutableElement> builds,
    List<ExecutableElement> matchMethods,
    ClassTraits traits,
    String doc) {

  /**
   * Names the class in messages.
   *
   * @return its name with package and the classes around it
   */
  public String qualifiedName() {
    return element.getQualifiedName().toString();
  }

  /**
   * Gives the same stage with other fields.
   *
   * @param others the fields
   * @return the changed copy
   */
  public StageModel withFields(StageFields others) {
    return new StageModel(
        element,
        annotation,
        names,
        identity,
        match,
        settings,
        others,
        builds,
        matchMethods,
        traits,
        doc);
  }

  /**
   * Lists the configuration.
   *
   * @return the {@code @Config} fields, inherited ones first
   */
  public List<ConfigField> configs() {
    return fields.configs();
  }

  /**
   * Lists the arguments.
   *
   * @return the {@code @Argument} fields, inherited ones first
   */
  public List<ConfigField> arguments() {
    return fields.arguments();
  }

  /**
   * Lists the outputs.
   *
   * @return the {@code @Output} fields, inherited ones first
   */
  public List<OutputField> outputs() {
    return fields.outputs();
  }

  /**
   * Lists what the builder takes.
   *
   * @return configuration, then arguments
   */
  public List<ConfigField> settable() {
    return Stream.concat(configs().stream(), arguments().stream()).toList();
  }

  /**
   * Lists the outputs that are files or folders.
   *
   * @return them in order
   */
  public List<OutputField> files() {
    return outputs().stream().filter(OutputField::isFile).toList();
  }

  /**
   * Lists the outputs that are values.
   *
   * @return them in order
   */
  public List<OutputField> values() {
    return outputs().stream().filter(output -> !output.isFile()).toList();
  }

  /**
   * Finds a config field.
   *
   * @param name its name
   * @return the field, if there is one
   */
  public Optional<ConfigField> config(String name) {
    return configs().stream().filter(config -> config.name().equals(name)).findFirst();
  }
}
