package dev.stagewright.processor.testing.random;

import java.util.List;

/** Writes the class that uses the stages of a graph: it configures, realizes and looks. */
final class MainSource {
  private final StageGraph graph;

  MainSource(StageGraph graph) {
    this.graph = graph;
  }

  Source file() {
    StringBuilder fields = new StringBuilder();
    StringBuilder configure = new StringBuilder();
    StringBuilder realize = new StringBuilder();
    StringBuilder looks = new StringBuilder();
    StringBuilder methods = new StringBuilder();
    List<RandomStage> stages = graph.stages();
    for (int i = 0; i < stages.size(); i++) {
      ClassLocation location = stages.get(i).location();
      fields.append("  private %s d%s;\n".formatted(location.generated("DRef"), i));
      fields.append("  private %s r%s;\n".formatted(location.generated("RRef"), i));
      configure.append("    d%s = %s;\n".formatted(i, UserExpressions.instantiated(stages.get(i))));
      realize.insert(0, "    r%1$s = store.realize(d%1$s);\n".formatted(i));
      looks.append("    look%s();\n".formatted(i));
      methods.append(look(i));
    }
    return Source.of(
        graph.packageName(),
        "Main_",
        HEAD + fields + APPLY.formatted(configure, realize, looks) + methods + "}\n");
  }

  private String look(int index) {
    RandomStage stage = graph.stages().get(index);
    StringBuilder looks = new StringBuilder("\n  private void look%s() {\n".formatted(index));
    looks.append("    seen.put(\"%1$s dref\", d%1$s.dref().toString());\n".formatted(index));
    stage.fields().stream()
        .flatMap(field -> Observation.at(field, index, "").stream())
        .forEach(look ->
            looks.append("    see(%s, %s);\n".formatted(Texts.literal(look.name()), look.code())));
    looks.append("    see(\"%1$s stage\", r%1$s.toStage());\n".formatted(index));
    looks.append(
        "    see(\"%1$s from\", %2$s.from(d%1$s).instantiate().equals(r%1$s.derivation()));\n"
            .formatted(index, stage.location().generated("Stage")));
    return looks.append("  }\n").toString();
  }

  private static final String HEAD = """
      public class Main_ implements java.util.function.Function<dev.stagewright.Store, java.util.Map<java.lang.String, java.lang.String>> {
        private final java.util.Map<java.lang.String, java.lang.String> seen = new java.util.LinkedHashMap<>();
      """;

  private static final String APPLY = """

        @java.lang.Override
        public java.util.Map<java.lang.String, java.lang.String> apply(dev.stagewright.Store store) {
      %s%s%s    return seen;
        }

        private void see(java.lang.String name, java.lang.Object value) {
          seen.put(name, harness.Told.of(value));
        }
      """;
}
