package dev.stagewright.internal.load;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagewright.build.Derivation;
import dev.stagewright.config.ConfigReader;
import dev.stagewright.internal.config.DerivationLookup;
import dev.stagewright.internal.config.JsonConfigReader;
import dev.stagewright.ref.DRef;
import dev.stagewright.ref.InvalidRefException;
import dev.stagewright.ref.Origin;
import dev.stagewright.ref.RelativePath;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The derivations that one derivation needs, each made once. */
final class DerivationResolver implements DerivationLookup {
  private final ClassLoader classes;
  private final Function<DRef, Optional<StoredDerivation>> store;
  private final Map<DRef, Origin> made = new HashMap<>();

  DerivationResolver(ClassLoader classes, Function<DRef, Optional<StoredDerivation>> store) {
    this.classes = classes;
    this.store = store;
  }

  @Override
  public Derivation<?> made(String stage, ConfigReader values) {
    return GeneratedStage.of(classes, stage).read(values);
  }

  Derivation<?> made(String stage, ObjectNode values) {
    return made(stage, new JsonConfigReader(values, this));
  }

  @Override
  public List<RelativePath> promises(Origin made) {
    return made instanceof Derivation<?> derivation ? derivation.recipe().promises() : List.of();
  }

  @Override
  public Optional<ObjectNode> recorded(DRef dref) {
    return store.apply(dref).map(StoredDerivation::values);
  }

  /**
   * Returns a derivation, making its dependencies first, without recursion: a chain may be longer
   * than any stack.
   */
  @Override
  public Origin named(DRef root) {
    Map<DRef, Optional<StoredDerivation>> known = new HashMap<>();
    Set<DRef> open = new HashSet<>();
    Deque<DRef> pending = new ArrayDeque<>(List.of(root));
    while (!made.containsKey(root)) {
      DRef dref = pending.element();
      Optional<StoredDerivation> stored = known.computeIfAbsent(dref, store);
      if (open.add(dref)) {
        stored.map(StoredDerivation::values).stream()
            .flatMap(values -> mentioned(values).stream())
            .filter(dependency -> !made.containsKey(dependency))
            .forEach(pending::push);
      } else {
        pending.pop();
        made.computeIfAbsent(dref, missing -> again(missing, stored));
      }
    }
    return made.get(root);
  }

  /**
   * Makes a derivation again, or returns its name if the code has changed: that gives another name,
   * and so another derivation.
   */
  private Origin again(DRef dref, Optional<StoredDerivation> stored) {
    try {
      return stored
          .flatMap(stage -> stage
              .stage()
              .<Origin>map(name -> made(name, JsonConfigReader.recorded(stage.values(), this))))
          .filter(origin -> origin.dref().equals(dref))
          .orElse(dref);
    } catch (StageLoadException | IllegalArgumentException e) {
      return dref;
    }
  }

  /**
   * Returns the refs in values. A text that is a ref refers to it: values of other kinds cannot be
   * such texts.
   */
  private static List<DRef> mentioned(JsonNode values) {
    List<DRef> drefs = new ArrayList<>();
    if (values.isTextual()) {
      try {
        drefs.add(DRef.parse(values.textValue().replaceFirst("/.*", "")));
      } catch (InvalidRefException e) {
        return List.of();
      }
    }
    values.forEach(value -> drefs.addAll(mentioned(value)));
    return drefs;
  }
}
