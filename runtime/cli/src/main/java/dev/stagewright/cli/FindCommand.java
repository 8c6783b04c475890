package dev.stagewright.cli;

import dev.stagewright.internal.inspect.Query;
import dev.stagewright.internal.inspect.RefResolver;
import dev.stagewright.internal.inspect.ValueFilter;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command {@code find}, which finds realizations by what made them. */
@Command(
    name = "find",
    mixinStandardHelpOptions = true,
    description = {
      "Finds realizations by stage, age and values.",
      "stagewright find 'mnist-*' --newer 2d -c epochs=3 -c 'accuracy>=0.9'"
    })
final class FindCommand implements Runnable {
  @Mixin
  private StoreOption store;

  @Mixin
  private OutputFormat.Json output;

  @Option(
      names = "--newer",
      paramLabel = "AGE",
      converter = AgeConverter.class,
      description = "Only those built within the last 90m, 12h, 2d, 3w.")
  private @Nullable Duration newer;

  @Parameters(
      arity = "0..1",
      defaultValue = "*",
      paramLabel = "STAGE",
      converter = GlobConverter.class,
      description = "The name of the stage, in which * and ? are wildcards.")
  private String stage = "*";

  @Option(
      names = {"-c", "--where"},
      paramLabel = "FIELD=VALUE",
      converter = ValueFilterConverter.class,
      description =
          "A condition on a config field, or else on an output: =, !=, <, <=, > or >=. A dot leads into a value, sizes.0=16; FIELD may also be a JSON Pointer. Numbers, times and durations compare as such; NaN and null meet no condition.")
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
    RefResolver resolver = RefResolver.of(store.existing());
    RealizationTable listing = new RealizationTable(resolver, query.find(resolver));
    output.print(listing::json, listing::print);
  }
}
