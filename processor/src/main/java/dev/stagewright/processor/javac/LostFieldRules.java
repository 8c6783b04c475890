package dev.stagewright.processor.javac;

import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import dev.stagewright.processor.read.ClassHierarchy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/**
 * Rules about fields that one build writes and another stage reads from its input: a field that is
 * neither configuration nor output is not kept, and is there as the constructor left it.
 */
final class LostFieldRules {
  private static final String CODE = "StageInput03";

  private final Elements elements;
  private final Types types;
  private final TreeProblems problems;
  private final CompiledCode code;

  /** Stages by the name of the class that is to be analysed before they can be judged. */
  private final Map<String, List<TypeElement>> waiting = new HashMap<>();

  private final Map<TypeElement, TreePath> declarations = new HashMap<>();
  private final Map<TypeElement, BuildEffects> builds = new HashMap<>();

  LostFieldRules(Trees trees, Elements elements, Types types, CompiledCode code) {
    this.elements = elements;
    this.types = types;
    this.problems = new TreeProblems(trees);
    this.code = code;
  }

  /** Judges a stage as soon as all that its build reaches is known. */
  void review(TypeElement stage, TreePath declaration) {
    declarations.put(stage, declaration);
    judge(stage);
  }

  /** Judges the stages that waited for a class. */
  void analysed(TypeElement type) {
    List<TypeElement> ready = waiting.remove(TopLevelTypes.nameOf(type));
    if (ready != null) {
      ready.forEach(this::judge);
    }
  }

  private void judge(TypeElement stage) {
    Receivers receivers = Receivers.in(stage, elements, types);
    if (receivers.inputs().isEmpty()) {
      return;
    }
    BuildEffects build = build(stage);
    Map<VariableElement, TypeElement> suspects = suspects(stage, build, receivers);
    List<Element> missing = new ArrayList<>(build.missing().stream().toList());
    suspects.values().forEach(input -> build(input).missing().ifPresent(missing::add));
    if (missing.isEmpty()) {
      suspects.forEach((field, input) -> judge(field, input, build.place(field)));
    } else {
      waiting
          .computeIfAbsent(TopLevelTypes.nameOf(missing.get(0)), key -> new ArrayList<>())
          .add(stage);
    }
  }

  /** Walks again as long as something was missing. */
  private BuildEffects build(TypeElement stage) {
    BuildEffects known = builds.get(stage);
    if (known == null || known.missing().isPresent()) {
      known =
          BuildWalk.of(stage, declarations.get(stage), code, Receivers.in(stage, elements, types));
      builds.put(stage, known);
    }
    return known;
  }

  /** Finds fields of inputs that are read, and not written before by the reader itself. */
  private Map<VariableElement, TypeElement> suspects(
      TypeElement stage, BuildEffects build, Receivers receivers) {
    Map<VariableElement, TypeElement> suspects = new LinkedHashMap<>();
    for (VariableElement field : build.foreignReads()) {
      Element owner = field.getEnclosingElement();
      boolean mayBeOwn = build.leaksThis() && ClassHierarchy.of(stage).contains(owner);
      if (isPlain(field) && !build.writesForeign(field) && !mayBeOwn) {
        receivers.inputs().stream()
            .filter(input -> ClassHierarchy.of(input).contains(owner))
            .filter(input -> isWritten(field, input))
            .findFirst()
            .ifPresent(input -> suspects.put(field, input));
      }
    }
    return suspects;
  }

  /**
   * Tells whether the build of an input may write a field. Of a class file this is not known, and
   * possible unless the field is final.
   */
  private boolean isWritten(VariableElement field, TypeElement input) {
    if (!code.holds(field)) {
      return !field.getModifiers().contains(Modifier.FINAL);
    }
    BuildEffects build = build(input);
    return build.missing().isPresent() || build.writes(field);
  }

  private static boolean isPlain(VariableElement field) {
    return !StageAnnotations.isSettable(field) && !StageAnnotations.isOutput(field);
  }

  private void judge(VariableElement field, TypeElement input, @Nullable TreePath place) {
    if (place == null) {
      return;
    }
    String name = input.getSimpleName() + "." + field.getSimpleName();
    if (code.holds(field)) {
      problems
          .error(CODE)
          .at(place)
          .says(
              "%s is not an output: a value that the build of %s gives it is not saved, so that an input does not have it.",
              name, input.getSimpleName())
          .fix(OutputSuggestion.of(field));
    } else {
      problems
          .warning(CODE)
          .at(place)
          .says(
              "%s is neither configuration nor output: a value that a build of %s gives it is not saved, so that an input does not have it.",
              name, input.getSimpleName())
          .fix("Read an @Output of it.");
    }
  }
}
