package dev.stagewright.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagewright.collect.Collector;
import dev.stagewright.collect.Freed;
import dev.stagewright.inspect.Catalogue;
import dev.stagewright.ref.RRef;
import dev.stagewright.store.DiskStore;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Removes a realization. */
@Command(
    name = "rm",
    mixinStandardHelpOptions = true,
    description = "Removes a realization, unless a root or another realization needs it.")
final class Rm implements Callable<Integer> {
  @Mixin
  private StoreChoice store;

  @Mixin
  private Answer.Json answer;

  @Option(
      names = "--dependants",
      description = "Removes what was built from it as well; what a root needs stays.")
  private boolean dependants;

  @Parameters(paramLabel = "REF", description = "A realization.")
  private String ref;

  private final World world;

  Rm(World world) {
    this.world = world;
  }

  @Override
  public Integer call() {
    DiskStore folder = store.existing();
    Catalogue names = Catalogue.of(folder);
    Shortening shortening = new Shortening(names);
    RRef rref = names.realization(ref);
    Collector collector = store.collector(folder);
    Freed freed = dependants ? collector.removeWithDependants(rref) : collector.remove(rref);
    answer.give(() -> json(freed), out -> {
      freed.realizations().forEach(each -> out.println("removed " + shortening.of(each)));
      out.printf("%s are free again%n", Words.size(freed.bytes()));
    });
    Remains remains = new Remains(freed);
    remains.print(world.err());
    return remains.exitCode();
  }

  private static ObjectNode json(Freed freed) {
    ObjectNode json = JsonNodeFactory.instance.objectNode().put("bytes", freed.bytes());
    json.set("removed", Refs.json(freed.realizations()));
    json.set("left", new Remains(freed).json());
    return json;
  }
}
