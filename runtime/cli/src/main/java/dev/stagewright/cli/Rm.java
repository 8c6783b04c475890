package dev.stagewright.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagewright.collect.GarbageCollector;
import dev.stagewright.collect.GcResult;
import dev.stagewright.inspect.RefResolver;
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
    RefResolver names = RefResolver.of(folder);
    Shortening shortening = new Shortening(names);
    RRef rref = names.realization(ref);
    GarbageCollector collector = store.collector(folder);
    GcResult result = dependants ? collector.removeWithDependants(rref) : collector.remove(rref);
    answer.give(() -> json(result), out -> {
      result.realizations().forEach(each -> out.println("removed " + shortening.of(each)));
      out.printf("%s are free again%n", Words.size(result.bytes()));
    });
    Remains remains = new Remains(result);
    remains.print(world.err());
    return remains.exitCode();
  }

  private static ObjectNode json(GcResult result) {
    ObjectNode json = JsonNodeFactory.instance.objectNode().put("bytes", result.bytes());
    json.set("removed", Refs.json(result.realizations()));
    json.set("left", new Remains(result).json());
    return json;
  }
}
