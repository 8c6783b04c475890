package dev.stagewright.processor.javac;

import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import dev.stagewright.processor.read.ClassHierarchy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
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

  /** Some of the types that outputs may have, for an example. */
  private static final Pattern SAVED = Pattern.compile(
      "java\\.(?:lang\\.(?!StringB|Object)\\w+|math\\.\\w+|time\\.\\w+|util\\.(?:List|Map|Optional|Set)<(?:[\\w., ])+>)");

  private static final Pattern QUALIFIER = Pattern.compile("\\b(?:[a-z_]\\w*\\.)+(?=[A-Z])");

  private final Elements elements;
  private final Types types;
  private final TreeProblems problems;
  private final CompiledCode code;

  /** Stages by the name of the class that is to be analysed before they can be judged. */
  private final Map<String, List<TypeElement>> waiting = new HashMap<>();

  private final Map<TypeElement, TreePath> declarations = new HashMap<>();
  private final Map<TypeElement, BuildWalk> walks = new HashMap<>();

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
    List<TypeElement> ready = waiting.remove(CompiledCode.topLevelName(type));
    if (ready != null) {
      ready.forEach(this::judge);
    }
  }

  private void judge(TypeElement stage) {
    Receivers receivers = Receivers.in(stage, elements, types);
    if (receivers.inputs().isEmpty()) {
      return;
    }
    BuildWalk walk = walk(stage);
    Map<VariableElement, TypeElement> suspects = suspects(stage, walk, receivers);
    List<Element> missing = new ArrayList<>(walk.missing().stream().toList());
    suspects.values().forEach(input -> walk(input).missing().ifPresent(missing::add));
    if (missing.isEmpty()) {
      suspects.forEach((field, input) -> judge(field, input, walk.foreignReads.get(field)));
    } else {
      waiting
          .computeIfAbsent(CompiledCode.topLevelName(missing.get(0)), key -> new ArrayList<>())
          .add(stage);
    }
  }

  /** Walks again as long as something was missing. */
  private BuildWalk walk(TypeElement stage) {
    BuildWalk known = walks.get(stage);
    if (known == null || known.missing().isPresent()) {
      known =
          BuildWalk.of(stage, declarations.get(stage), code, Receivers.in(stage, elements, types));
      walks.put(stage, known);
    }
    return known;
  }

  /** Finds fields of inputs that are read, and not written before by the reader itself. */
  private Map<VariableElement, TypeElement> suspects(
      TypeElement stage, BuildWalk walk, Receivers receivers) {
    Map<VariableElement, TypeElement> suspects = new LinkedHashMap<>();
    for (VariableElement field : walk.foreignReads.keySet()) {
      Element owner = field.getEnclosingElement();
      boolean mayBeOwn = walk.leaksThis && ClassHierarchy.of(stage).contains(owner);
      if (isPlain(field) && !walk.foreignWrites.contains(field) && !mayBeOwn) {
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
    BuildWalk walk = walk(input);
    return walk.missing().isPresent() || walk.writes.contains(field);
  }

  private static boolean isPlain(VariableElement field) {
    return !StageTrees.isSettable(field) && !StageTrees.isOutput(field);
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
          .fix(remedy(field));
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

  private static String remedy(VariableElement field) {
    String type = field.asType().toString();
    if (type.equals("java.nio.file.Path")) {
      return "Annotate it: @Output(\"%1$s\") Path %1$s.".formatted(field.getSimpleName());
    }
    return field.asType().getKind().isPrimitive() || SAVED.matcher(type).matches()
        ? "Annotate it: @Output %s %s."
            .formatted(QUALIFIER.matcher(type).replaceAll(""), field.getSimpleName())
        : "Save what is needed of it in a field with @Output.";
  }
}
