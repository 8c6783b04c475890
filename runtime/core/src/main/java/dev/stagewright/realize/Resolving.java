package dev.stagewright.realize;

import dev.stagewright.config.Resolution;
import dev.stagewright.ref.DRef;
import dev.stagewright.ref.Hash;
import dev.stagewright.store.Realized;
import dev.stagewright.store.StoreException;
import dev.stagewright.store.StoreFolder;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells builds that cannot differ: of the same stage and code, configured alike, from inputs with
 * the same bytes, whatever these are named. As Nix resolves a content-addressed derivation, so here
 * each input gives way to what it came out as.
 *
 * <p>Of a stage that is taken as an object, a build sees the values, too, and what that was built
 * from in turn.
 */
final class Resolving {
  private static final Logger LOG = LoggerFactory.getLogger(Resolving.class);

  private final StoreFolder store;
  private final Chosen chosen;
  private final Map<Step, String> files = new HashMap<>();
  private final Map<Step, String> objects = new HashMap<>();

  Resolving(StoreFolder store, Chosen chosen) {
    this.store = store;
    this.chosen = chosen;
  }

  /** All that it needs is chosen. */
  Basis basis(Step step) {
    return new Basis(chosen.context(step), of(step));
  }

  private Optional<Hash> of(Step step) {
    try {
      return step.derivation()
          .map(derivation -> Hash.of("dev.stagewright/resolved/1\n"
              + derivation.configuration().resolved(new Inputs(step))));
    } catch (StoreException e) {
      LOG.warn("{} is built whatever else is like it", step.dref(), e);
      return Optional.empty();
    }
  }

  private class Inputs implements Resolution {
    private final Step step;

    Inputs(Step step) {
      this.step = step;
    }

    @Override
    public String files(DRef dref) {
      return Resolving.this.files(find(dref));
    }

    @Override
    public String object(DRef dref) {
      return Resolving.this.object(find(dref));
    }

    Step find(DRef dref) {
      List<Step> dependencies = step.dependencies();
      int first = 0;
      int last = dependencies.size() - 1;
      while (first < last) { // ordered by name, and there may be many
        int middle = (first + last) >>> 1;
        if (dependencies.get(middle).dref().compareTo(dref) < 0) {
          first = middle + 1;
        } else {
          last = middle;
        }
      }
      return dependencies.get(first);
    }
  }

  private String files(Step step) {
    return files.computeIfAbsent(
        step,
        made -> chosen.of(made).stream()
            .map(Realized::rref)
            .sorted() // as a build finds them
            .map(rref -> store.manifestHash(rref).hex())
            .collect(Collectors.joining("+")));
  }

  /** Without recursion: objects may hold objects for longer than any stack. */
  private String object(Step step) {
    Deque<Step> pending = new ArrayDeque<>(List.of(step));
    while (!objects.containsKey(step)) {
      Step next = pending.element();
      List<Step> held = unknownObjects(next);
      held.forEach(pending::push);
      if (held.isEmpty()) {
        objects.put(pending.pop(), describe(next));
      }
    }
    return Objects.requireNonNull(objects.get(step));
  }

  private List<Step> unknownObjects(Step step) {
    List<Step> unknown = new ArrayList<>();
    step.derivation()
        .ifPresent(derivation -> derivation.configuration().resolvedValues(new Inputs(step) {
          @Override
          public String files(DRef dref) {
            return "";
          }

          @Override
          public String object(DRef dref) {
            Step held = find(dref);
            if (!objects.containsKey(held)) {
              unknown.add(held);
            }
            return "";
          }
        }));
    return unknown;
  }

  /** Of one that is known by name only, nobody here knows what it shows. */
  private String describe(Step step) {
    return step.derivation()
        .map(derivation -> Hash.of("dev.stagewright/object/1\n"
                + derivation.configuration().resolvedValues(new Inputs(step))
                + files(step))
            .hex())
        .orElseGet(() -> step.dref().toString());
  }
}
