package dev.stagewright.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.stagewright.inspect.Catalogue;
import dev.stagewright.inspect.Entry;
import dev.stagewright.store.Finding;
import dev.stagewright.store.StoreFolder;
import dev.stagewright.store.Verifier;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Compares what lies in the store with its names and checksums. */
@Command(
    name = "verify",
    mixinStandardHelpOptions = true,
    description = {
      "Compares everything with its name and its checksum.",
      "Ends with 1 if anything is damaged."
    })
final class Verify implements Callable<Integer> {
  @Mixin
  private StoreChoice store;

  @Mixin
  private Answer.Json answer;

  @Parameters(
      arity = "0..*",
      paramLabel = "REF",
      description = "Realizations and derivations; all if none is given.")
  private List<String> refs = List.of();

  @Override
  public Integer call() {
    StoreFolder folder = store.existing();
    List<Finding> findings = findings(folder);
    answer.give(json(findings), out -> {
      findings.forEach(out::println);
      out.println(
          findings.isEmpty() ? "Everything is as it was built." : "Damaged: " + findings.size());
    });
    return findings.isEmpty() ? ExitCode.OK : ExitCodes.NO;
  }

  private List<Finding> findings(StoreFolder folder) {
    Verifier verifier = Verifier.of(folder);
    if (refs.isEmpty()) {
      return verifier.verify();
    }
    Catalogue names = Catalogue.of(folder);
    List<Finding> findings = new ArrayList<>();
    for (String ref : refs) {
      Entry entry = names.entry(ref);
      findings.addAll(verifier.verify(entry.dref()));
      if (entry instanceof Entry.Realization realization) {
        findings.addAll(verifier.verify(realization.rref()));
      } else {
        folder.names(entry.dref()).forEach(rref -> findings.addAll(verifier.verify(rref)));
      }
    }
    return findings;
  }

  private static ArrayNode json(List<Finding> findings) {
    ArrayNode json = JsonNodeFactory.instance.arrayNode();
    for (Finding finding : findings) {
      json.addObject()
          .put("kind", finding.kind().name())
          .put("place", finding.place().toString())
          .put("problem", finding.problem())
          .put("remedy", finding.remedy());
    }
    return json;
  }
}
