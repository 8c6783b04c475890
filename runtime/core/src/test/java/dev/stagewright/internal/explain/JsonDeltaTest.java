package dev.stagewright.internal.explain;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The rules of comparing JSON. */
class JsonDeltaTest {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  @Property
  void nothingDiffersFromItselfAndOnlyFromItself(
      @ForAll("values") JsonNode one, @ForAll("values") JsonNode other) {
    assertThat(JsonDelta.between(one, one.deepCopy())).isEmpty();
    assertThat(JsonDelta.between(one, other).isEmpty()).isEqualTo(one.equals(other));
  }

  @Property
  void eachPlaceHoldsWhatIsSaidOfIt(
      @ForAll("values") JsonNode one, @ForAll("values") JsonNode other) {
    for (JsonDelta changed : JsonDelta.between(one, other)) {
      check(one.at(changed.place()), changed.change().left().orElse(JSON.missingNode()));
      check(other.at(changed.place()), changed.change().right().orElse(JSON.missingNode()));
    }
  }

  private static void check(JsonNode found, JsonNode told) {
    assertThat(found).isEqualTo(told);
  }

  @Property
  void theOtherWayRoundSidesAreExchanged(
      @ForAll("values") JsonNode one, @ForAll("values") JsonNode other) {
    List<JsonDelta> back = JsonDelta.between(other, one).stream()
        .map(changed -> new JsonDelta(
            changed.place(),
            new Delta<>(changed.change().right(), changed.change().left())))
        .toList();

    assertThat(JsonDelta.between(one, other)).isEqualTo(back);
  }

  @Provide
  Arbitrary<JsonNode> values() {
    Arbitrary<JsonNode> leaves = Arbitraries.of(
        JSON.numberNode(1),
        JSON.numberNode(2),
        JSON.textNode("1"),
        JSON.nullNode(),
        JSON.booleanNode(true));
    return Arbitraries.recursive(() -> leaves, JsonDeltaTest::containers, 0, 3);
  }

  private static Arbitrary<JsonNode> containers(Arbitrary<JsonNode> parts) {
    Arbitrary<JsonNode> arrays = parts.list().ofMaxSize(3).map(items -> {
      ArrayNode array = JSON.arrayNode();
      return array.addAll(items);
    });
    Arbitrary<JsonNode> objects = Arbitraries.maps(Arbitraries.of("a", "b/c", "~", "0"), parts)
        .ofMaxSize(3)
        .map(members -> {
          ObjectNode object = JSON.objectNode();
          return object.setAll(members);
        });
    return Arbitraries.oneOf(arrays, objects);
  }
}
