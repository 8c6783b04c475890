package dev.stagewright.cli;

import dev.stagewright.inspect.Query;
import dev.stagewright.inspect.RefResolver;
import dev.stagewright.inspect.ValueFilter;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Looks for realizations by what made them. */
@Command(
    name = "find",
    mixinStandardHelpOptions = true,
    description = {
      "Looks for realizations by stage, age and values.",
      "stagewright find 'mnist-*' --newer 2d -c epochs=3 -c 'accuracy>=0.9'"
    })
final class FindCommand implements Runnable {
  @Mixin
  private StoreOption store;

  @Mixin
  private OutputFormat.Json answer;

  @Option(
      names = "--newer",
      paramLabel = "AGE",
      converter = AgeConverter.class,
      description = "Built since: 90m, 12h, 2d, 3w ago.")
  private @Nullable Duration newer;

  @Parameters(
      arity = "0..1",
      defaultValue = "*",
      paramLabel = "STAGE",
      converter = GlobConverter.class,
      description = "The name of the stage, which may hold * and ?.")
  private String stage = "*";

  @Option(
      names = {"-c", "--where"},
      paramLabel = "FIELD=VALUE",
      converter = ConditionConverter.class,
      description =
          "What the value of a config field, or else of an output, must be; also !=, <, <=, >, >=."
              + " A dot leads into it, sizes.0=16, or FIELD is a JSON Pointer. Numbers, times and"
              + " durations compare as such; NaN and null fulfil nothing.")
  private List<ValueFilter> conditions = List.of();

  @Override
  public void run() {
    Query query = Query.everything().named(stage);
    if (newer != null) {
      query = query.builtSince(Instant.now().minus(newer));
    }
    for (ValueFilter condition : conditions) {
      query = query.where(condition);
    }
    RefResolver names = RefResolver.of(store.existing());
    RealizationTable listing = new RealizationTable(names, query.find(names));
    answer.give(listing::json, listing::print);
  }
}
