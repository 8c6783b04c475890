package dev.stagewright.processor.testing.random;

import dev.stagewright.processor.testing.random.Field.Setting;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Mistakes with the class of a stage: its own, and those of further stages inside of it. */
final class ClassMutations {
  static final List<String> MEMBERS = List.of(
      "@Stage(name = \"x\") interface $ {}",
      "@Stage(name = \"x\") @interface $ {}",
      "@Stage(name = \"x\") enum $ { A; @Build void build() {} }",
      "@Stage(name = \"x\") class $ { @Build void build() {} }",
      "@Stage(name = \"x\") private static class $ { @Build void build() {} }",
      "@Stage(name = \"x\") static abstract class $ { @Build void build() {} }",
      "@Stage(name = \"x\") static class $<T> { @Config T x; @Build void build() {} }",
      "@Stage(name = \"x\") static class $ { private $() {} @Build void build() {} }",
      "@Stage(name = \"x\") static class $ { $(int x) {} @Build void build() {} }",
      "@Stage(name = \"x\") static class $ { $() throws java.io.IOException {} @Build void build() {} }",
      "private static class $ { @Stage(name = \"x\") static class In { @Config In in; @Build void build() {} } }",
      "class $_<T> { @Config private T a; }\n@Stage(name = \"x\") class $ extends $_<List<?>> { @Build void build() {} }");

  private ClassMutations() {}

  static List<Mutation> all() {
    List<Mutation> all = new ArrayList<>();
    Stream.of("", " ", "a b", "ü", "-a", "a.", "a/b", "..", "a".repeat(101), "a\\n")
        .forEach(name -> all.add(Mutation.saying("name", "\"" + name + "\"")));
    Stream.of("0", "-1", "java.lang.Integer.MIN_VALUE")
        .forEach(count -> all.add(Mutation.saying("realizations", count)));
    all.add(modified("abstract", stage -> true, old -> "abstract " + old.replace("final ", "")));
    all.add(modified("private", ClassMutations::isInClass, old -> "private static "));
    all.add(modified("inner", ClassMutations::isInClass, old -> old.replace("static ", "")));
    Stream.of("private %s() {}", "%s(int x) {}", "public %s() throws java.lang.Exception {}")
        .forEach(constructor -> all.add(Mutation.changing(
            constructor,
            stage -> !hasConstructor(stage),
            stage -> stage.withMore(constructor.formatted(stage.location().simpleName()) + "\n"))));
    all.add(new Mutation(
        "generic",
        stage -> true,
        stage -> stage,
        (stage, text) -> {
          String head = "class " + stage.location().simpleName();
          return text.replace(head + " implements", head + "<T> implements")
              .replace(head + " extends", head + "<T> extends");
        },
        stage -> List.of()));
    all.add(new Mutation(
        "default package",
        stage -> true,
        stage -> stage,
        (stage, text) -> text,
        stage -> List.of(inDefaultPackage(
            "Broken" + Integer.toUnsignedString(stage.location().code().hashCode())))));
    Stream.of("Stage", "DRef", "RRef").forEach(suffix -> all.add(hiding(suffix)));
    all.add(Mutation.changing(
        "hiding an inherited field",
        stage -> inherited(stage).isPresent(),
        stage -> stage.withMore(
            "@dev.stagewright.Config int %s;\n".formatted(inherited(stage).orElseThrow()))));
    return all;
  }

  private static Mutation modified(
      String name, Predicate<RandomStage> fits, UnaryOperator<String> change) {
    return Mutation.changing(
        name,
        fits,
        stage ->
            stage.withHome(stage.location().with(change.apply(stage.location().modifiers()))));
  }

  private static boolean hasConstructor(RandomStage stage) {
    String head = stage.location().simpleName() + "(";
    return stage.more().stream().anyMatch(member -> member.contains(head));
  }

  private static boolean isInClass(RandomStage stage) {
    List<String> around = stage.location().around();
    return !around.isEmpty() && !around.get(around.size() - 1).contains("interface ");
  }

  private static Optional<String> inherited(RandomStage stage) {
    return stage.all(Setting.class).stream()
        .filter(field -> field.named().inherited())
        .map(Field::name)
        .findFirst();
  }

  private static Source inDefaultPackage(String name) {
    return new Source(
        name + ".java",
        "@dev.stagewright.Stage(name = \"x\")\nclass %s {\n  @dev.stagewright.Build\n  void build() {}\n}\n"
            .formatted(name));
  }

  private static Mutation hiding(String suffix) {
    return new Mutation(
        "hiding X" + suffix, stage -> true, stage -> stage, (stage, text) -> text, stage -> {
          String generated = stage.location().generated(suffix);
          String name = generated.substring(stage.location().packageName().length() + 1);
          return List.of(Source.of(
              stage.location().packageName(), name, "public class %s {}\n".formatted(name)));
        });
  }
}
