package dev.stagewright.processor.testing.random;

import dev.stagewright.processor.testing.random.Field.Outcome;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The members of {@code @Stage} on one stage. */
final class StageMembers {
  private final Dice dice;
  private final List<Field> fields;

  StageMembers(Dice dice, List<Field> fields) {
    this.dice = dice;
    this.fields = fields;
  }

  /** Gives the code of each member by its name. */
  Map<String, String> of(Home home, int number) {
    Map<String, String> members = new LinkedHashMap<>();
    String name = dice.one("s", "A.b_c-d", "9", "x".repeat(90), "Con", "a..b");
    members.put(
        "name",
        "\"%s-%s-%s\""
            .formatted(name, number, Integer.toUnsignedString(home.code().hashCode(), 36)));
    if (dice.chance(60)) {
      members.put(
          "version", Texts.literal(dice.one("1", "", "ä \"$L\\", "*/\n%s", "\uD83D\uDE80")));
    }
    if (dice.chance(40)) {
      members.put("match", "@dev.stagewright.Match(%s)".formatted(match()));
    }
    if (dice.chance(15) && !members.getOrDefault("match", "").contains("only")) {
      members.put("realizations", dice.one("1", "2"));
    }
    if (dice.chance(15)) {
      members.put(
          "tracks",
          dice.one(
              "java.lang.String.class",
              "{}",
              home.code() + ".class",
              "{java.util.List.class, java.util.Map.Entry.class}"));
    }
    return members;
  }

  private String match() {
    Optional<String> best = fields.stream()
        .filter(Outcome.class::isInstance)
        .map(Outcome.class::cast)
        .filter(outcome ->
            outcome.kind() instanceof Single && outcome.value().content() instanceof BigDecimal)
        .map(Field::name)
        .findFirst();
    return best.map(name -> "best = \"%s\"%s".formatted(name, dice.one("", ", smaller = true")))
        .orElseGet(() -> dice.one("", "latest = 1", "only = true", "all = true", "some = 1"));
  }
}
