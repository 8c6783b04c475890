package dev.stagewright.processor.testing.random;

import dev.stagewright.processor.testing.random.Field.Outcome;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The members of {@code @Stage} on one stage. */
final class StageMembers {
  private final RandomChoices choices;
  private final List<Field> fields;

  StageMembers(RandomChoices choices, List<Field> fields) {
    this.choices = choices;
    this.fields = fields;
  }

  /** Gives the code of each member by its name. */
  Map<String, String> of(ClassLocation location, int number) {
    Map<String, String> members = new LinkedHashMap<>();
    String name = choices.one("s", "A.b_c-d", "9", "x".repeat(90), "Con", "a..b");
    members.put(
        "name",
        "\"%s-%s-%s\""
            .formatted(name, number, Integer.toUnsignedString(location.code().hashCode(), 36)));
    if (choices.chance(60)) {
      members.put(
          "version", Texts.literal(choices.one("1", "", "ä \"$L\\", "*/\n%s", "\uD83D\uDE80")));
    }
    if (choices.chance(40)) {
      members.put("match", "@dev.stagewright.Match(%s)".formatted(match()));
    }
    if (choices.chance(15) && !members.getOrDefault("match", "").contains("only")) {
      members.put("realizations", choices.one("1", "2"));
    }
    if (choices.chance(15)) {
      members.put(
          "tracks",
          choices.one(
              "java.lang.String.class",
              "{}",
              location.code() + ".class",
              "{java.util.List.class, java.util.Map.Entry.class}"));
    }
    return members;
  }

  private String match() {
    Optional<String> best = fields.stream()
        .filter(Outcome.class::isInstance)
        .map(Outcome.class::cast)
        .filter(outcome -> outcome.kind() instanceof SimpleTypes
            && outcome.value().content() instanceof BigDecimal)
        .map(Field::name)
        .findFirst();
    return best.map(name -> "best = \"%s\"%s".formatted(name, choices.one("", ", smaller = true")))
        .orElseGet(() -> choices.one("", "latest = 1", "only = true", "all = true", "some = 1"));
  }
}
