package dev.stagewright.processor.javac;

import com.google.auto.common.MoreElements;
import com.sun.source.util.TreePath;
import dev.stagewright.processor.javac.MethodSummary.Call;
import dev.stagewright.processor.javac.MethodSummary.FieldUse;
import dev.stagewright.processor.read.ClassHierarchy;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * A walk through everything that a stage's build reaches in this compilation, which tells the
 * fields of the stage's own object from those of other objects.
 */
final class BuildWalk {
  private final BuildEffects effects = new BuildEffects();
  private final CompiledCode code;
  private final Receivers receivers;
  private final @Nullable TreePath declaration;
  private final Set<Step> seen = new HashSet<>();
  private final Deque<Way> open = new ArrayDeque<>();

  /**
   * Code that runs on an object.
   *
   * @param code a method, or a class for the lambdas in its initialisers
   * @param object the class of the object, if it is known
   * @param own whether it is the stage's own object
   */
  private record Step(Element code, @Nullable TypeElement object, boolean own) {}

  /**
   * A step, and the last place in the stage before it.
   *
   * @param step the step
   * @param place the place
   */
  private record Way(Step step, @Nullable TreePath place) {}

  private BuildWalk(CompiledCode code, Receivers receivers, @Nullable TreePath declaration) {
    this.code = code;
    this.receivers = receivers;
    this.declaration = declaration;
  }

  /**
   * Walks through the builds of a stage.
   *
   * @param stage the stage
   * @param declaration where it is declared, if that was analysed
   */
  static BuildEffects of(
      TypeElement stage, @Nullable TreePath declaration, CompiledCode code, Receivers receivers) {
    BuildWalk walk = new BuildWalk(code, receivers, declaration);
    for (TypeElement type : ClassHierarchy.withInterfaces(stage)) {
      walk.go(type, stage, true, declaration);
      type.getEnclosedElements().stream()
          .filter(StageAnnotations::isBuild)
          .map(build -> receivers.resolve((ExecutableElement) build, stage))
          .forEach(build -> walk.go(build, stage, true, declaration));
    }
    while (!walk.open.isEmpty()) {
      Way way = walk.open.pop();
      code.summary(way.step().code()).ifPresent(summary -> walk.follow(summary, way));
    }
    return walk.effects;
  }

  private void go(
      Element next, @Nullable TypeElement object, boolean own, @Nullable TreePath place) {
    if (code.holds(next) && seen.add(new Step(next, object, own))) {
      if (!code.isAnalysed(next)) {
        effects.miss(next);
      }
      open.push(new Way(new Step(next, object, own), place));
    }
  }

  private void follow(MethodSummary summary, Way way) {
    boolean own = way.step().own();
    if (own && summary.leaksThis) {
      effects.leakThis();
    }
    summary.reads.forEach(read -> effects.read(read, own, place(read.place(), way)));
    summary.writes.forEach(write -> effects.write(write, own));
    summary.initialised.forEach(type -> go(type, null, false, way.place()));
    summary.calls.forEach(call -> follow(call, way));
  }

  private void follow(Call call, Way way) {
    Step step = way.step();
    ExecutableElement method = call.method();
    @Nullable TreePath place = place(call.place(), way);
    change(call, step.own());
    if (call.onThis() || receivers.isInside(method, step.object())) {
      go(receivers.resolve(method, step.object()), step.object(), step.own(), place);
    } else if (method.getModifiers().contains(Modifier.STATIC)
        || method.getKind() == ElementKind.CONSTRUCTOR) {
      go(method, null, false, place);
      if (method.getKind() == ElementKind.CONSTRUCTOR) {
        receivers
            .callbacks(MoreElements.asType(method.getEnclosingElement()))
            .forEach(callback -> go(callback, null, false, place));
      }
    } else {
      receivers
          .of(method, call.receiver())
          .forEach(type -> go(receivers.resolve(method, type), type, false, place));
    }
  }

  /**
   * Records that a method which changes its object, or an argument, changes the fields that hold
   * these.
   */
  private void change(Call call, boolean own) {
    code.summary(call.method()).ifPresent(called -> {
      if (called.writes.stream().anyMatch(FieldUse::ofThis)) {
        call.reached().forEach(field -> effects.write(field, own));
      }
      List<?> parameters = call.method().getParameters();
      for (int i = 0; i < Math.min(parameters.size(), call.arguments().size()); i++) {
        if (called.changedParameters.contains(parameters.get(i))) {
          call.arguments().get(i).forEach(field -> effects.write(field, own));
        }
      }
    });
  }

  /** Blames the stage where it looks at another object, not the code of that object. */
  private @Nullable TreePath place(@Nullable TreePath next, Way way) {
    boolean isForeign = way.step().object() != null && !way.step().own();
    return next != null
            && declaration != null
            && !isForeign
            && next.getCompilationUnit().equals(declaration.getCompilationUnit())
        ? next
        : way.place();
  }
}
