package dev.stagewright.processor.read;

import java.util.List;
import java.util.Map;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/**
 * What a compiler's elements leave out of the source, for a compiler that shows more than those.
 */
public interface Source {
  /**
   * Finds annotations that the compiler does not know; javac 17 leaves them out of its elements.
   *
   * @param compiler the compiler
   * @param type a class
   * @return the annotations as they are written, by what they stand on: the class or a member
   * @throws IllegalArgumentException if the compiler is another one, or wrapped
   */
  Map<Element, List<String>> unknownAnnotations(ProcessingEnvironment compiler, TypeElement type);
}
