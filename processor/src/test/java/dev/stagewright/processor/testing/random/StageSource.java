package dev.stagewright.processor.testing.random;

import static java.util.stream.Collectors.joining;

import dev.stagewright.processor.testing.random.Field.Argument;
import dev.stagewright.processor.testing.random.Field.Outcome;
import dev.stagewright.processor.testing.random.Field.Promise;
import dev.stagewright.processor.testing.random.Field.Report;
import dev.stagewright.processor.testing.random.RandomStage.Base;
import dev.stagewright.processor.testing.random.RandomStage.Build;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Writes a stage as its user would, and what tells what it was given and left. */
final class StageSource {
  private final RandomStage stage;

  StageSource(RandomStage stage) {
    this.stage = stage;
  }

  List<Source> files() {
    List<Source> files = new ArrayList<>();
    files.add(stage.location().file(declaration()));
    stage.base().ifPresent(base -> files.add(superclass(base)));
    return files;
  }

  private Source superclass(Base base) {
    String name = base.name() + base.variable().map(field -> "<T>").orElse("");
    return Source.of(
        base.packageName(),
        base.name(),
        "%sabstract class %s {\n%s}\n"
            .formatted(
                base.packageName().equals(stage.location().packageName()) ? "" : "public ",
                name,
                fields(field -> field.named().inherited())));
  }

  private String declaration() {
    String superclass =
        stage.base().map(this::superclassName).map(" extends "::concat).orElse("");
    return stage.before()
        + annotation()
        + stage.location().modifiers()
        + "class %s%s implements harness.Told.Teller {\n"
            .formatted(stage.location().simpleName(), superclass)
        + fields(field -> !field.named().inherited())
        + String.join("\n", stage.more())
        + build()
        + telling()
        + "}\n";
  }

  private String superclassName(Base base) {
    String arguments = stage.fields().stream()
        .filter(field -> base.variable().filter(field.name()::equals).isPresent())
        .map(field -> "<" + field.type() + ">")
        .collect(joining());
    return base.packageName() + "." + base.name() + arguments;
  }

  private String annotation() {
    return stage.members().entrySet().stream()
        .map((Map.Entry<String, String> member) -> member.getKey() + " = " + member.getValue())
        .collect(joining(", ", "@dev.stagewright.Stage(", ")\n"));
  }

  private String fields(Predicate<Field> which) {
    return stage.fields().stream().filter(which).map(this::field).collect(joining());
  }

  private String field(Field field) {
    boolean isVariable = field.named().inherited()
        && stage.base().flatMap(Base::variable).filter(field.name()::equals).isPresent();
    return "%s%s\n%s%s %s%s;\n"
        .formatted(
            field.named().before(),
            field.annotation(),
            field.named().access(),
            isVariable ? "T" : field.type(),
            field.name(),
            field.initialiser());
  }

  private String build() {
    Build build = stage.build();
    Stream<String> statements = stage.fields().stream().flatMap(field -> statement(field).stream());
    return "\n%s\n%s%s {\n%s}\n"
        .formatted(
            build.annotation(), build.head(), build.parameters(), statements.collect(joining()));
  }

  private static List<String> statement(Field field) {
    if (field instanceof Promise promise) {
      return List.of("  harness.Told.write(this.%1$s, %2$s, \"%1$s\\n\" + tell());\n"
          .formatted(field.name(), promise.isFolder()));
    } else if (field instanceof Outcome outcome) {
      return List.of("  this.%s = %s;\n".formatted(field.name(), outcome.value().code()));
    } else if (field instanceof Report) {
      return List.of("  this.%s = harness.Told.hash(tell()) + heard();\n".formatted(field.name()));
    }
    return List.of();
  }

  private String telling() {
    return method("public", "tell", stage.configs())
        + method(
            "public", "left", stage.fields().stream().filter(StageGraph::isLeft).toList())
        + method("private", "heard", stage.all(Argument.class));
  }

  private static String method(String access, String name, List<? extends Field> fields) {
    String lines = fields.stream()
        .map(field -> "\n    \"%1$s=\" + harness.Told.of(this.%1$s)".formatted(field.name()))
        .collect(joining(","));
    return "\n%s java.lang.String %s() {\n  return harness.Told.lines(%s).toString();\n}\n"
        .formatted(access, name, lines);
  }
}
