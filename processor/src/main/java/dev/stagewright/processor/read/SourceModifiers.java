package dev.stagewright.processor.read;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/**
 * The parts of the source that a compiler's elements leave out, for a compiler that shows more than
 * those.
 */
public interface SourceModifiers {
  /**
   * Finds annotations that the compiler does not know; javac 17 leaves them out of its elements.
   *
   * @param compiler the compiler
   * @param type a class
   * @return the annotations as they are written, by what they stand on: the class or a member
   * @throws IllegalArgumentException if the compiler is another one, or wrapped
   */
  Map<Element, List<String>> unknownAnnotations(ProcessingEnvironment compiler, TypeElement type);

  /**
   * Finds the file that a class stands in although it is called like another class.
   *
   * @param compiler the compiler
   * @param type a top-level class
   * @return the name of the file; empty if it is the class's own, or no source
   * @throws IllegalArgumentException if the compiler is another one, or wrapped
   */
  Optional<String> fileOfAnother(ProcessingEnvironment compiler, TypeElement type);

  /**
   * Finds the view of the compiler that runs.
   *
   * @return the view; empty where no javac is at hand
   */
  static Optional<SourceModifiers> ofCompiler() {
    try {
      return ServiceLoader.load(SourceModifiers.class, SourceModifiers.class.getClassLoader())
          .findFirst();
    } catch (ServiceConfigurationError | LinkageError e) {
      return Optional.empty();
    }
  }
}
