package dev.stagewright.internal.explain;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagewright.ref.DRef;
import dev.stagewright.ref.RRef;
import java.util.List;
import java.util.stream.Stream;

/** Why something was built, or would be. */
public sealed interface BuildReason {

  /**
   * Tells it to people.
   *
   * @return a sentence, and one for each cause; what many inputs have in common is told once, with
   *     a count
   */
  Stream<String> sentences();

  /**
   * Tells it to programs.
   *
   * @return {@code kind}, and the members of the record
   */
  ObjectNode json();

  /**
   * Nothing of its stage was ever built before.
   *
   * @param dref what is built
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
   * Something of its stage was built before, but differs.
   *
   * @param dref what is built
   * @param nearest what was built before, with the fewest differences
   * @param causes what differs
   */
  record Differs(DRef dref, DRef nearest, List<Cause> causes) implements BuildReason {

    /**
     * Copies the causes.
     *
     * @param dref what is built
     * @param nearest what was built before
     * @param causes what differs
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
   * The same was built before, from other realizations of its dependencies.
   *
   * @param dref what is built
   * @param nearest what was built before, with the fewest differences
   * @param taken what was taken instead
   */
  record OtherInputs(DRef dref, RRef nearest, List<Difference.Taken> taken) implements BuildReason {

    /**
     * Copies the list.
     *
     * @param dref what is built
     * @param nearest what was built before
     * @param taken what was taken instead
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
   * The same was built before, from the same: somebody asked for another, the matcher did, or one
   * build makes several.
   *
   * @param dref what is built
   * @param before what was built last before
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
   * It was not built: what was built of another derivation, from inputs with the same bytes, was
   * taken over.
   *
   * @param rref what was taken over
   * @param from the other derivation's
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
