package dev.stagewright.processor.model;

import com.palantir.javapoet.ClassName;
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
 * @param name the stage's name
 * @param version the author's version, or an empty text
 * @param movedFrom the name that the class had before, or an empty text
 * @param tracks the classes whose code counts as well
 * @param match the matcher that the annotation chooses
 * @param realizations how many realizations one build makes
 * @param cores how many cores the first {@code @Build} method can make use of; 0 for all
 * @param timeout how long that method may take, as written, or an empty text
 * @param retries how often that method is tried again
 * @param configs the {@code @Config} fields, inherited ones first
 * @param arguments the {@code @Argument} fields, inherited ones first
 * @param outputs the {@code @Output} fields, inherited ones first
 * @param builds the {@code @Build} methods, inherited ones included
 * @param matchMethods the {@code @Match} methods
 * @param isPublic whether other packages can see the class
 * @param marks the annotations that its module can see and generated classes carry
 * @param hidesJavaLang whether the package has classes named like some of {@code java.lang}
 * @param isDeprecated whether the compiler warns of uses of the class or its members
 * @param doc the text of its Javadoc, or an empty one
 */
public record StageModel(
    TypeElement element,
    AnnotationMirror annotation,
    StageNames names,
    String name,
    String version,
    String movedFrom,
    List<ClassName> tracks,
    MatchChoice match,
    int realizations,
    int cores,
    String timeout,
    int retries,
    List<ConfigField> configs,
    List<ConfigField> arguments,
    List<OutputField> outputs,
    List<ExecutableElement> builds,
    List<ExecutableElement> matchMethods,
    boolean isPublic,
    List<ClassName> marks,
    boolean hidesJavaLang,
    boolean isDeprecated,
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
   * @param otherConfigs the {@code @Config} fields
   * @param otherArguments the {@code @Argument} fields
   * @param otherOutputs the {@code @Output} fields
   * @return the changed copy
   */
  public StageModel withFields(
      List<ConfigField> otherConfigs,
      List<ConfigField> otherArguments,
      List<OutputField> otherOutputs) {
    return new StageModel(
        element,
        annotation,
        names,
        name,
        version,
        movedFrom,
        tracks,
        match,
        realizations,
        cores,
        timeout,
        retries,
        otherConfigs,
        otherArguments,
        otherOutputs,
        builds,
        matchMethods,
        isPublic,
        marks,
        hidesJavaLang,
        isDeprecated,
        doc);
  }

  /**
   * Lists what the builder takes.
   *
   * @return configuration, then arguments
   */
  public List<ConfigField> settable() {
    return Stream.concat(configs.stream(), arguments.stream()).toList();
  }

  /**
   * Lists the outputs that are files or folders.
   *
   * @return them in order
   */
  public List<OutputField> files() {
    return outputs.stream().filter(OutputField::isFile).toList();
  }

  /**
   * Lists the outputs that are values.
   *
   * @return them in order
   */
  public List<OutputField> values() {
    return outputs.stream().filter(output -> !output.isFile()).toList();
  }

  /**
   * Finds a config field.
   *
   * @param name its name
   * @return the field, if there is one
   */
  public Optional<ConfigField> config(String name) {
    return configs.stream().filter(config -> config.name().equals(name)).findFirst();
  }

  /**
   * Tells whether generated classes can say what may be null.
   *
   * @return true if the stage's module can see JSpecify
   */
  public boolean isNullMarked() {
    return marks.stream().anyMatch(mark -> mark.simpleName().equals("NullMarked"));
  }
}
