package dev.stagewright.cli;

import dev.stagewright.inspect.Query;
import dev.stagewright.inspect.RealizationEntry;
import dev.stagewright.inspect.RefResolver;
import dev.stagewright.inspect.TopLevelResults;
import dev.stagewright.ref.RRef;
import dev.stagewright.store.DiskStore;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lists realizations. */
@Command(
    name = "ls",
    mixinStandardHelpOptions = true,
    description = "Lists the realizations in the store, the one built last at the end.")
final class LsCommand implements Runnable {
  @Mixin
  private StoreOption store;

  @Mixin
  private OutputFormat.Json answer;

  @Parameters(
      arity = "0..1",
      paramLabel = "STAGE",
      converter = GlobConverter.class,
      defaultValue = "*",
      description = "Only those of stages of this name, which may hold * and ?.")
  private String stage = "*";

  @Option(
      names = "--top",
      description =
          "Only those that nothing in the store was built from: not what was made on the way.")
  private boolean top;

  @Override
  public void run() {
    DiskStore folder = store.existing();
    RefResolver names = RefResolver.of(folder);
    List<RealizationEntry> found = Query.everything().named(stage).find(names);
    RealizationTable listing = new RealizationTable(names, top ? topLevel(found, folder) : found);
    answer.give(listing::json, listing::print);
  }

  private static List<RealizationEntry> topLevel(List<RealizationEntry> found, DiskStore folder) {
    Set<RRef> tops = Set.copyOf(TopLevelResults.of(folder).realizations());
    return found.stream().filter(each -> tops.contains(each.rref())).toList();
  }
}
