package dev.stagewright.stages.internal.completion;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagewright.config.ConfigException;
import dev.stagewright.internal.config.ConfigCompletion;
import dev.stagewright.internal.text.SpellingSuggestions;
import dev.stagewright.stages.command.Command;
import dev.stagewright.stages.internal.Placeholder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The check of a {@link Command} for results inside its words, where nothing realizes them, and for
 * misspelt names of inputs.
 */
public final class CommandCompletion implements ConfigCompletion {
  /** A ref, which may be shortened, or the folder of a derivation in a store. */
  private static final Pattern RESULT = Pattern.compile(
      "(?<![A-Za-z0-9])[dr]ref:[0-9a-f]+(?![A-Za-z0-9])([-/][^\\s\"']*)?|[^\\s\"'=]*derivations/[0-9a-f]{64}-[^\\s\"']*");

  /** The sign of a script, which has braces of its own. */
  private static final Pattern SCRIPT = Pattern.compile("\\s|\\$");

  /** Creates the completion, for {@code ServiceLoader}. */
  public CommandCompletion() {}

  @Override
  public Class<?> stage() {
    return Command.class;
  }

  @Override
  public Optional<ConfigException.Problem> fault(ObjectNode values) {
    for (String field : new String[] {"command", "environment"}) {
      for (JsonNode text : values.path(field)) {
        Matcher result = RESULT.matcher(text.asText());
        if (result.find()) {
          return Optional.of(namedResult(field, result.group()));
        }
      }
    }
    List<String> names = names(values);
    for (JsonNode word : values.path("command")) {
      Optional<ConfigException.Problem> misspelt = misspelt(word.asText(), names);
      if (misspelt.isPresent()) {
        return misspelt;
      }
    }
    return Optional.empty();
  }

  private static List<String> names(ObjectNode values) {
    List<String> names = new ArrayList<>(List.of(Placeholder.OUT));
    values.path("environment").fieldNames().forEachRemaining(names::add);
    values.path("inputs").fieldNames().forEachRemaining(names::add);
    return names;
  }

  /** Programs have braces of their own, as awk: only a name nearly like one of these is a fault. */
  private static Optional<ConfigException.Problem> misspelt(String word, List<String> names) {
    if (SCRIPT.matcher(word).find()) {
      return Optional.empty();
    }
    Matcher braces = Placeholder.PATTERN.matcher(word);
    while (braces.find()) {
      String name = braces.group(1);
      List<String> similar = SpellingSuggestions.nearest(name, names);
      if (!names.contains(name) && !similar.isEmpty()) {
        return Optional.of(fault(
            "command",
            "%s in \"%s\" is not the name of an input or a variable: did you mean {%s}? If the program is to see the braces, rename that"
                .formatted(braces.group(), word, similar.get(0))));
      }
    }
    return Optional.empty();
  }

  private static ConfigException.Problem namedResult(String field, String result) {
    return fault(
        field,
        "\"%s\" is another stage's result, which is not a dependency as a text, and may not be there: add an input, .inputs(Map.of(\"in\", file)), and write {in} in its place, or \"$in\" in a script"
            .formatted(result));
  }

  private static ConfigException.Problem fault(String field, String message) {
    return new ConfigException.Problem(
        ConfigException.Problem.Kind.MISREAD, "/" + field, field, message);
  }
}
