package dev.stagewright.stages.command;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagewright.config.ConfigCompletion;
import dev.stagewright.config.ConfigProblem;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The check of a {@link Command} for refs inside its words, where nothing realizes them. */
public final class CommandCompletion implements ConfigCompletion {
  private static final Pattern REF = Pattern.compile("[dr]ref:[0-9a-f]{64}-[^\\s\"']*");

  /** Creates the completion, for {@code ServiceLoader}. */
  public CommandCompletion() {}

  @Override
  public Class<?> stage() {
    return Command.class;
  }

  @Override
  public Optional<ConfigProblem> fault(ObjectNode values) {
    for (String field : new String[] {"command", "environment"}) {
      for (JsonNode text : values.path(field)) {
        Matcher ref = REF.matcher(text.asText());
        if (ref.find()) {
          return Optional.of(fault(field, ref.group()));
        }
      }
    }
    return Optional.empty();
  }

  private static ConfigProblem fault(String field, String ref) {
    return new ConfigProblem(
        ConfigProblem.Kind.MISREAD,
        JsonPointer.empty().appendProperty(field),
        field,
        "\"%s\" is a ref to another stage's result, which the program would not find by this text: add an input, .inputs(Map.of(\"in\", file)), and write {in} in its place, or \"$in\" in a script"
            .formatted(ref));
  }
}
