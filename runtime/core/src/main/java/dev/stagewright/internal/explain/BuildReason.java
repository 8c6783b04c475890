package dev.stagewright.internal.explain;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagewright.ref.DRef;
import dev.stagewright.ref.RRef;
import java.util.List;
import java.util.stream.Stream;

/** The reason why something was built, or would be. */
public sealed interface BuildReason {

  /**
   * Returns sentences for people.
   *
   * @return a sentence, and one for each cause; those shared by many inputs appear once, with a
   *     count
   */
  Stream<String> sentences();

  /**
   * Returns JSON for programs.
   *
   * @return {@code kind}, and the members of the record
   */
  ObjectNode json();

  /**
   * The first build of a stage.
   *
   * @param dref the derivation
   */
  record First(DRef dref) implements BuildReason {
    @Override
    public Stream<String> sentences() {
      return Stream.of("No other %s was built before.".formatted(dref.name()));
    }

    @Override
    public ObjectNode json() {
      return object("first").put("dref", dref.toString());
    }
  }

  /**
   * A difference from earlier builds of the stage.
   *
   * @param dref the derivation
   * @param nearest the earlier derivation with the fewest differences
   * @param causes the differences
   */
  record Differs(DRef dref, DRef nearest, List<Cause> causes) implements BuildReason {

    /**
     * Copies the causes.
     *
     * @param dref the derivation
     * @param nearest the earlier derivation with the fewest differences
     * @param causes the differences
     */
    public Differs {
      causes = List.copyOf(causes);
    }

    @Override
    public Stream<String> sentences() {
      return Stream.concat(
          Stream.of("It differs from %s, the nearest that was built before:".formatted(nearest)),
          RepeatedDifferences.told(
              causes, cause -> cause.difference().likeness(), Cause::sentence));
    }

    @Override
    public ObjectNode json() {
      ObjectNode json = object("differs");
      json.put("dref", dref.toString()).put("nearest", nearest.toString());
      ArrayNode array = json.putArray("causes");
      causes.forEach(cause -> array.add(cause.json()));
      return json;
    }
  }

  /**
   * An earlier build of the derivation from other realizations of its dependencies.
   *
   * @param dref the derivation
   * @param nearest the earlier realization with the fewest differences
   * @param taken the other realizations
   */
  record OtherInputs(DRef dref, RRef nearest, List<Difference.Taken> taken) implements BuildReason {

    /**
     * Copies the list.
     *
     * @param dref the derivation
     * @param nearest the earlier realization with the fewest differences
     * @param taken the other realizations
     */
    public OtherInputs {
      taken = List.copyOf(taken);
    }

    @Override
    public Stream<String> sentences() {
      return Stream.concat(
          Stream.of("%s was built before, but from other inputs:".formatted(nearest)),
          RepeatedDifferences.told(taken, Difference::likeness, Difference::sentence));
    }

    @Override
    public ObjectNode json() {
      ObjectNode json = object("other-inputs");
      json.put("dref", dref.toString()).put("nearest", nearest.toString());
      ArrayNode array = json.putArray("taken");
      taken.forEach(each -> array.add(each.json()));
      return json;
    }
  }

  /**
   * A repeated build from the same inputs: on request, for a matcher, or because one build makes
   * several.
   *
   * @param dref the derivation
   * @param before the last earlier realization
   */
  record Again(DRef dref, RRef before) implements BuildReason {
    @Override
    public Stream<String> sentences() {
      return Stream.of(
          "%s was built before it, from the same: another one was asked for.".formatted(before));
    }

    @Override
    public ObjectNode json() {
      return object("again").put("dref", dref.toString()).put("before", before.toString());
    }
  }

  /**
   * An adoption in place of a build: another derivation had a realization from inputs with the same
   * bytes.
   *
   * @param rref the adopted realization
   * @param from the other derivation's realization
   */
  record Adopted(RRef rref, RRef from) implements BuildReason {
    @Override
    public Stream<String> sentences() {
      return Stream.of("It was taken over from %s, which was built from inputs with the same bytes."
          .formatted(from));
    }

    @Override
    public ObjectNode json() {
      return object("adopted").put("rref", rref.toString()).put("from", from.toString());
    }
  }

  private static ObjectNode object(String kind) {
    return JsonNodeFactory.instance.objectNode().put("kind", kind);
  }
}
