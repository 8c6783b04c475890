package dev.stagewright.processor.model;

import com.palantir.javapoet.ClassName;
import java.util.List;

/**
 * The traits of a stage's class and its surroundings that decide how the classes generated beside
 * it look.
 *
 * @param isPublic whether other packages can see the class
 * @param marks the annotations that its module can see and generated classes carry
 * @param hidesJavaLang whether the package has classes named like some of {@code java.lang}
 * @param isDeprecated whether the compiler warns of uses of the class or its members
 */
public record ClassTraits(
    boolean isPublic, List<ClassName> marks, boolean hidesJavaLang, boolean isDeprecated) {

  /**
   * Tells whether generated classes can say what may be null.
   *
   * @return true if the stage's module can see JSpecify
   */
  public boolean isNullMarked() {
    return marks.stream().anyMatch(mark -> mark.simpleName().equals("NullMarked"));
  }
}
