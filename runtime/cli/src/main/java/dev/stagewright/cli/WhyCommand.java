package dev.stagewright.cli;

import dev.stagewright.config.Configuration;
import dev.stagewright.explain.BuildReason;
import dev.stagewright.explain.Explainer;
import dev.stagewright.inspect.NamedRef;
import dev.stagewright.inspect.RefResolver;
import dev.stagewright.realize.Derivation;
import dev.stagewright.ref.DRef;
import dev.stagewright.ref.Origin;
import dev.stagewright.store.DiskStore;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Tells why something was built, or would be. */
@Command(
    name = "why",
    mixinStandardHelpOptions = true,
    description = {
      "Tells why something was built, or would be.",
      "Names what differs from the nearest that was built before: which value, which method's code, which"
          + " input."
    })
final class WhyCommand implements Callable<Integer> {
  private static final Pattern CLASS = Pattern.compile("[\\p{L}_$][^:/@-]*\\.[^:/@-]+");

  @Mixin
  private StoreOption store;

  @Mixin
  private StageOptions stage;

  @Mixin
  private OutputFormat.AsJson answer;

  @Mixin
  private AllOption amount;

  @Parameters(
      paramLabel = "CLASS|REF",
      description = "A stage's class, configured by the options; or what is in the store.")
  private String subject;

  @Override
  public Integer call() throws IOException {
    if (isClass()) {
      store.look(opened -> print(opened.contents(), wouldBeBuilt(opened.contents())));
    } else {
      DiskStore folder = store.existing();
      print(folder, wasBuilt(folder));
    }
    return ExitCode.OK;
  }

  /** Refs and names of stages have no dots where packages do. */
  private boolean isClass() {
    return CLASS.matcher(subject).matches();
  }

  private BuildReason wasBuilt(DiskStore folder) {
    NamedRef ref = RefResolver.of(folder).entry(subject);
    return ref instanceof NamedRef.Realization realization
        ? Explainer.in(folder).built(realization.rref())
        : Explainer.in(folder).built(ref.dref());
  }

  private BuildReason wouldBeBuilt(DiskStore folder) {
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
    return Explainer.in(folder, closure.values()).built(derivation.dref());
  }

  private void print(DiskStore folder, BuildReason reason) {
    RefShortener shortening = new RefShortener(RefResolver.of(folder));
    List<String> sentences = reason.sentences().map(shortening::of).toList();
    answer.give(reason::json, out -> {
      out.println(sentences.get(0));
      amount.extract().print(sentences.subList(1, sentences.size()), "  ", out);
    });
  }
}
