package dev.stagewright.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagewright.internal.inspect.RefResolver;
import dev.stagewright.internal.store.DiskStore;
import dev.stagewright.ref.RRef;
import dev.stagewright.tools.GarbageCollector;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command {@code rm}, which removes a realization. */
@Command(
    name = "rm",
    mixinStandardHelpOptions = true,
    description = "Removes a realization, unless a root or another realization needs it.")
final class RmCommand implements Callable<Integer> {
  @Mixin
  private StoreOption store;

  @Mixin
  private OutputFormat.Json output;

  @Option(
      names = "--dependants",
      description = "Also removes what was built from it. What a root keeps stays.")
  private boolean dependants;

  @Parameters(paramLabel = "REF", description = "A realization.")
  private String ref;

  private final Console console;

  RmCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    DiskStore disk = store.existing();
    RefResolver resolver = RefResolver.of(disk);
    RefShortener shortener = new RefShortener(resolver);
    RRef rref = resolver.realization(ref);
    GarbageCollector collector = store.collector(disk);
    GarbageCollector.Result result =
        dependants ? collector.removeWithDependants(rref) : collector.remove(rref);
    output.print(() -> json(result), out -> {
      result.realizations().forEach(each -> out.println("removed " + shortener.of(each)));
      out.printf("freed %s%n", HumanFormat.size(result.bytes()));
    });
    UndeletedReport undeleted = new UndeletedReport(result);
    undeleted.print(console.err());
    return undeleted.exitCode();
  }

  private static ObjectNode json(GarbageCollector.Result result) {
    ObjectNode json = JsonNodeFactory.instance.objectNode().put("bytes", result.bytes());
    json.set("removed", RefJson.json(result.realizations()));
    json.set("left", new UndeletedReport(result).json());
    return json;
  }
}
