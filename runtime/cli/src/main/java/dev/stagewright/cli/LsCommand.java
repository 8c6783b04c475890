package dev.stagewright.cli;

import dev.stagewright.internal.inspect.Query;
import dev.stagewright.internal.inspect.RealizationEntry;
import dev.stagewright.internal.inspect.RefResolver;
import dev.stagewright.internal.inspect.TopLevelResults;
import dev.stagewright.internal.store.DiskStore;
import dev.stagewright.ref.RRef;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command {@code ls}, which lists realizations. */
@Command(
    name = "ls",
    mixinStandardHelpOptions = true,
    description = "Lists the realizations in the store, the newest last.")
final class LsCommand implements Runnable {
  @Mixin
  private StoreOption store;

  @Mixin
  private OutputFormat.Json output;

  @Parameters(
      arity = "0..1",
      paramLabel = "STAGE",
      converter = GlobConverter.class,
      defaultValue = "*",
      description = "Only those of stages with this name, in which * and ? are wildcards.")
  private String stage = "*";

  @Option(
      names = "--top",
      description = "Only final results: those from which nothing else in the store was built.")
  private boolean top;

  @Override
  public void run() {
    DiskStore disk = store.existing();
    RefResolver resolver = RefResolver.of(disk);
    List<RealizationEntry> found = Query.everything().named(stage).find(resolver);
    RealizationTable listing = new RealizationTable(resolver, top ? topLevel(found, disk) : found);
    output.print(listing::json, listing::print);
  }

  private static List<RealizationEntry> topLevel(List<RealizationEntry> found, DiskStore disk) {
    Set<RRef> tops = Set.copyOf(TopLevelResults.of(disk).realizations());
    return found.stream().filter(each -> tops.contains(each.rref())).toList();
  }
}
