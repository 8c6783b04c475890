package dev.stagewright.processor.read;

import com.google.auto.common.MoreElements;
import dev.stagewright.Stage;
import dev.stagewright.internal.text.SpellingSuggestions;
import java.lang.annotation.Annotation;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;

/**
 * Annotations in the source that the compiler does not know, and says so itself: nothing is to
 * follow from one of ours that is misspelt.
 */
public final class UnknownAnnotations {
  private static final List<Class<? extends Annotation>> OURS =
      Stream.concat(Stream.of(Stage.class), StrayMembers.MARKS.stream()).toList();

  private static final List<String> NAMES =
      OURS.stream().map(Class::getSimpleName).toList();

  private final ProcessingEnvironment compiler;
  private final Predicate<TypeElement> isCompiled;
  private final Optional<SourceModifiers> source = SourceModifiers.ofCompiler();
  private final Map<TypeElement, Map<Element, List<String>>> hidden = new HashMap<>();

  /**
   * Starts to look.
   *
   * @param compiler the compiler
   * @param isCompiled whether it compiles a class; annotations in class files are all taken for
   *     known
   */
  public UnknownAnnotations(ProcessingEnvironment compiler, Predicate<TypeElement> isCompiled) {
    this.compiler = compiler;
    this.isCompiled = isCompiled;
  }

  /** Tells whether one of ours was meant, and which: what carries another already needs none. */
  boolean mean(Class<? extends Annotation> mark, Element element) {
    return meant(element).filter(mark.getSimpleName()::equals).isPresent();
  }

  /** Finds which of ours was meant, if one was. */
  Optional<String> meant(Element element) {
    return isMarked(element)
        ? Optional.empty()
        : on(element)
            .flatMap(name -> SpellingSuggestions.nearest(name, NAMES).stream().limit(1))
            .findFirst();
  }

  private static boolean isMarked(Element element) {
    return OURS.stream().anyMatch(mark -> MoreElements.isAnnotationPresent(element, mark));
  }

  /** Lists the simple names of those on a class or on one of its members. */
  private Stream<String> on(Element element) {
    TypeElement type =
        MoreElements.asType(MoreElements.isType(element) ? element : element.getEnclosingElement());
    if (!isCompiled.test(type)) {
      return Stream.empty();
    }
    Stream<String> shown = element.getAnnotationMirrors().stream()
        .filter(annotation -> annotation.getAnnotationType().getKind() == TypeKind.ERROR)
        .map(annotation -> annotation.getAnnotationType().toString());
    List<String> more = hidden.computeIfAbsent(type, this::hidden).getOrDefault(element, List.of());
    return Stream.concat(shown, more.stream())
        .map(name -> name.substring(name.lastIndexOf('.') + 1));
  }

  private Map<Element, List<String>> hidden(TypeElement type) {
    try {
      return source.map(shown -> shown.unknownAnnotations(compiler, type)).orElse(Map.of());
    } catch (IllegalArgumentException | LinkageError e) {
      return Map.of();
    }
  }
}
