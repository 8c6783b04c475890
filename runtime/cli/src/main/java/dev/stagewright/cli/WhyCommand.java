package dev.stagewright.cli;

import dev.stagewright.config.Configuration;
import dev.stagewright.explain.Reason;
import dev.stagewright.explain.Why;
import dev.stagewright.inspect.Catalogue;
import dev.stagewright.inspect.Entry;
import dev.stagewright.realize.Derivation;
import dev.stagewright.ref.DRef;
import dev.stagewright.ref.Origin;
import dev.stagewright.store.StoreFolder;
import java.io.PrintWriter;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Tells why something was built, or would be. */
@Command(
    name = "why",
    mixinStandardHelpOptions = true,
    description = {
      "Tells why something was built, or why a stage would be: what differs from the nearest that was",
      "built before. Which value, which method's code, which input."
    })
final class WhyCommand implements Runnable {
  private static final Pattern CLASS = Pattern.compile("[\\p{L}_$][^:/@-]*\\.[^:/@-]+");

  @Mixin
  private StoreChoice store;

  @Mixin
  private StageChoice stage;

  @Option(names = "--as-json", description = "Prints JSON, for programs.")
  private boolean asJson;

  @Parameters(
      paramLabel = "CLASS|REF",
      description = "A stage's class, configured by the options; or what is in the store.")
  private String subject;

  @Spec
  private CommandSpec spec;

  @Override
  public void run() {
    StoreFolder folder = store.existing();
    print(Catalogue.of(folder), isClass() ? wouldBeBuilt(folder) : wasBuilt(folder));
  }

  /** Refs and names of stages have no dots where packages do. */
  private boolean isClass() {
    return CLASS.matcher(subject).matches();
  }

  private Reason wasBuilt(StoreFolder folder) {
    Entry entry = Catalogue.of(folder).entry(subject);
    return entry instanceof Entry.Realization realization
        ? Why.in(folder).built(realization.rref())
        : Why.in(folder).built(entry.dref());
  }

  private Reason wouldBeBuilt(StoreFolder folder) {
    Derivation<?> derivation = stage.derivation(folder, subject);
    Map<DRef, Configuration> closure = new LinkedHashMap<>();
    Deque<Origin> pending = new ArrayDeque<>(List.of(derivation));
    while (!pending.isEmpty()) {
      Configuration configuration =
          pending.remove() instanceof Derivation<?> known ? known.configuration() : null;
      if (configuration != null && closure.put(configuration.dref(), configuration) == null) {
        configuration.dependencies().forEach(dependency -> pending.add(dependency.origin()));
      }
    }
    return Why.in(folder, closure.values()).built(derivation.dref());
  }

  private void print(Catalogue names, Reason reason) {
    PrintWriter out = spec.commandLine().getOut();
    if (asJson) {
      out.println(reason.json().toPrettyString());
    } else {
      reason.sentences().map(new Shortening(names)::of).forEach(out::println);
    }
    out.flush();
  }
}
