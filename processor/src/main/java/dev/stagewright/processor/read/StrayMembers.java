package dev.stagewright.processor.read;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import com.google.auto.common.MoreElements;
import dev.stagewright.Argument;
import dev.stagewright.Build;
import dev.stagewright.Config;
import dev.stagewright.Match;
import dev.stagewright.Output;
import dev.stagewright.Stage;
import java.lang.annotation.Annotation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/** Members of stages in other classes: there by mistake, or to be inherited. */
public final class StrayMembers {
  /** The annotations that members of stages have. */
  public static final Set<Class<? extends Annotation>> MARKS =
      Set.of(Config.class, Argument.class, Output.class, Build.class, Match.class);

  private StrayMembers() {}

  /**
   * Finds those of a round.
   *
   * @param round the round
   * @param unknown annotations that may say of a class that it is one
   * @return the members by the classes that have them, which are no stages
   */
  public static Map<TypeElement, List<Element>> of(
      RoundEnvironment round, UnknownAnnotations unknown) {
    return round.getElementsAnnotatedWithAny(MARKS).stream()
        .filter(member -> MoreElements.isType(member.getEnclosingElement()))
        .filter(member ->
            unknown.meant(MoreElements.asType(member.getEnclosingElement())).isEmpty())
        .filter(
            member -> !MoreElements.isAnnotationPresent(member.getEnclosingElement(), Stage.class))
        .collect(groupingBy(
            member -> MoreElements.asType(member.getEnclosingElement()),
            LinkedHashMap::new,
            toList()));
  }
}
