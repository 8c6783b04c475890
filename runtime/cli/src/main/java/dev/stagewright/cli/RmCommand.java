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
final class RmCommand implements Callable<Integer> {
  @Mixin
  private StoreOption store;

  @Mixin
  private OutputFormat.Json answer;

  @Option(
      names = "--dependants",
      description = "Removes what was built from it as well; what a root needs stays.")
  private boolean dependants;

  @Parameters(paramLabel = "REF", description = "A realization.")
  private String ref;

  private final Console console;

  RmCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    DiskStore folder = store.existing();
    RefResolver names = RefResolver.of(folder);
    RefShortener shortening = new RefShortener(names);
    RRef rref = names.realization(ref);
    GarbageCollector collector = store.collector(folder);
    GcResult result = dependants ? collector.removeWithDependants(rref) : collector.remove(rref);
    answer.give(() -> json(result), out -> {
      result.realizations().forEach(each -> out.println("removed " + shortening.of(each)));
      out.printf("%s are free again%n", HumanFormat.size(result.bytes()));
    });
    UndeletedReport remains = new UndeletedReport(result);
    remains.print(console.err());
    return remains.exitCode();
  }

  private static ObjectNode json(GcResult result) {
    ObjectNode json = JsonNodeFactory.instance.objectNode().put("bytes", result.bytes());
    json.set("removed", FullRefs.json(result.realizations()));
    json.set("left", new UndeletedReport(result).json());
    return json;
  }
}
