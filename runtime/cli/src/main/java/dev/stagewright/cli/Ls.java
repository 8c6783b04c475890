package dev.stagewright.cli;

import dev.stagewright.inspect.Catalogue;
import dev.stagewright.inspect.Query;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Lists realizations. */
@Command(
    name = "ls",
    mixinStandardHelpOptions = true,
    description = "Lists the realizations in the store, the one built last at the end.")
final class Ls implements Runnable {
  @Mixin
  private StoreChoice store;

  @Mixin
  private Answer.Json answer;

  @Parameters(
      arity = "0..1",
      paramLabel = "STAGE",
      converter = Glob.class,
      defaultValue = "*",
      description = "Only those of stages of this name, which may hold * and ?.")
  private String stage = "*";

  @Override
  public void run() {
    Catalogue names = Catalogue.of(store.existing());
    Listing listing = new Listing(names, Query.everything().named(stage).find(names));
    answer.give(listing::json, listing::print);
  }
}
