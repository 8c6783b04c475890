package dev.stagewright.stages.command;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagewright.config.ConfigCompletion;
import dev.stagewright.config.ConfigProblem;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Refuses the names of results inside the words of a {@link Command}, where nothing makes them. */
public final class CommandCompletion implements ConfigCompletion {
  private static final Pattern REF = Pattern.compile("[dr]ref:[0-9a-f]{64}-[^\\s\"']*");

  /** Makes the completion; {@code ServiceLoader} calls this. */
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
        "\"%s\" names what another stage makes, which as a text the program would not find: give it a name, .inputs(Map.of(\"in\", file)), and write {in} in its place, or \"$in\" in a script"
            .formatted(ref));
  }
}
