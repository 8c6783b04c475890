package dev.stagewright.processor.validate;

import com.google.auto.common.MoreElements;
import dev.stagewright.Build;
import dev.stagewright.processor.model.StageModel;
import dev.stagewright.processor.read.ClassHierarchy;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.util.ElementFilter;

/** Rules on the number of {@code @Build} methods: one. */
final class OneBuildRules {
  private OneBuildRules() {}

  static void one(StageModel stage, ProblemReport report) {
    if (stage.builds().isEmpty()) {
      unmarked(stage)
          .ifPresentOrElse(
              build -> report
                  .error("StageBuild10")
                  .at(build)
                  .says(
                      "%s overrides a @Build method, but is not annotated @Build.",
                      MessageNames.of(build))
                  .fix("Annotate it @Build as well."),
              () -> report
                  .error("StageBuild01")
                  .at(stage.element())
                  .says("%s has no @Build method.", stage.qualifiedName())
                  .fix("Annotate the method that does the work."));
    }
    stage.builds().stream()
        .skip(1)
        .forEach(build -> report
            .error("StageBuild02")
            .at(build)
            .says(
                "%s has a second @Build method, %s.", stage.qualifiedName(), MessageNames.of(build))
            .fix("Keep one, and let it call the others."));
  }

  /** Finds the method that took the place of an inherited build. */
  private static Optional<ExecutableElement> unmarked(StageModel stage) {
    List<ExecutableElement> methods = ClassHierarchy.withInterfaces(stage.element()).stream()
        .flatMap(type -> ElementFilter.methodsIn(type.getEnclosedElements()).stream())
        .toList();
    Set<String> marked = methods.stream()
        .filter(method -> MoreElements.isAnnotationPresent(method, Build.class))
        .map(MessageNames::of)
        .collect(Collectors.toSet());
    return methods.stream()
        .filter(method -> marked.contains(MessageNames.of(method)))
        .reduce((inherited, lower) -> lower);
  }
}
