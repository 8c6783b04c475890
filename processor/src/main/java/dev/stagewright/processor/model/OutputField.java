package dev.stagewright.processor.model;

import com.google.auto.common.MoreElements;
import dev.stagewright.Output;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.VariableElement;

/**
 * An {@code @Output} field.
 *
 * @param element the field
 * @param isFile whether the field is a {@code Path}, and so a file or folder; a value otherwise
 * @param path where the file lies, or an empty text
 * @param type the type of the value; meaningless for a file
 * @param doc the text of its Javadoc, or an empty one
 */
public record OutputField(
    VariableElement element, boolean isFile, String path, ConfigType type, String doc) {
  /** A name in braces, which stands for the text of a config field. */
  public static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]*)\\}");

  /**
   * Names the field.
   *
   * @return its name
   */
  public String name() {
    return element.getSimpleName().toString();
  }

  /**
   * Finds what says that it is one.
   *
   * @return the annotation
   */
  public AnnotationMirror annotation() {
    return MoreElements.getAnnotationMirror(element, Output.class).get();
  }

  /**
   * Lists the config fields that the path uses.
   *
   * @return their names as written, in order
   */
  public List<String> placeholders() {
    return PLACEHOLDER
        .matcher(path)
        .results()
        .map((MatchResult match) -> match.group(1))
        .toList();
  }
}
