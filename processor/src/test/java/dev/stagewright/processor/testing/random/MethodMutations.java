package dev.stagewright.processor.testing.random;

import dev.stagewright.processor.testing.random.RandomStage.Build;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Mistakes with methods: what builds, and what matches. */
final class MethodMutations {
  static final List<String> MEMBERS = List.of(
      "@Build void $() {}",
      "@Build int $() { return 1; }",
      "@Match List<String> $(List<String> all) { return all; }",
      "@Match static List<String> $(List<String> all) { return all; }",
      "@Match static void $() {}",
      "@Match static String $(List<?> all, int x) { return null; }",
      "@Match private static <T> List<T> $(List<T> all) { return all; }",
      "@Match(latest = 1) static List<Object> $(List<Object> all) { return all; }");

  /** The replacements of the one method that builds. */
  private static final List<String> BUILDS = List.of(
      "static void other_() {}",
      "private void other_() {}",
      "int other_() { return 1; }",
      "java.lang.Void other_() { return null; }",
      "void other_(int x) {}",
      "void other_(dev.stagewright.BuildContext... x) {}",
      "void other_(dev.stagewright.BuildContext x, dev.stagewright.BuildContext y) {}",
      "<T> void other_() {}",
      "<T extends dev.stagewright.BuildContext> void other_(T x) {}",
      "<T extends java.lang.Throwable> void other_() throws T {}",
      "void other_() throws java.lang.Throwable {}");

  private MethodMutations() {}

  static List<Mutation> all() {
    List<Mutation> all = new ArrayList<>();
    all.add(Mutation.changing("no @Build", stage -> true, MethodMutations::withoutBuild));
    BUILDS.forEach(build -> all.add(Mutation.changing(
        build,
        MethodMutations::hasBuild,
        stage -> withoutBuild(stage).withMore("@dev.stagewright.Build " + build + "\n"))));
    all.add(Mutation.changing(
        "cores = -1",
        MethodMutations::hasBuild,
        stage -> stage.withBuild(new Build(
            "@dev.stagewright.Build(cores = -1)",
            stage.build().head(),
            stage.build().parameters()))));
    Stream.of(
            "best = \"nobody_\"",
            "best = \"\\\"$L\"",
            "latest = 1, all = true",
            "latest = 2, some = 1, only = true",
            "latest = -1",
            "some = -2",
            "smaller = true",
            "smaller = true, all = true")
        .forEach(match ->
            all.add(Mutation.saying("match", "@dev.stagewright.Match(%s)".formatted(match))));
    return all;
  }

  private static boolean hasBuild(RandomStage stage) {
    return !stage.build().annotation().isEmpty();
  }

  private static RandomStage withoutBuild(RandomStage stage) {
    return stage.withBuild(new Build("", stage.build().head(), stage.build().parameters()));
  }
}
