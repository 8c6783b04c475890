package dev.stagewright.internal.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.BinaryNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.stagewright.config.ConfigException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalJsonTest {
  private static final JsonMapper JSON = new JsonMapper();

  @Test
  void writesTheStandardsExample() throws JsonProcessingException {
    String sample = """
        {
          "numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
          "string": "\\u20ac$\\u000F\\u000aA'\\u0042\\u0022\\u005c\\\\\\"\\/",
          "literals": [null, true, false]
        }""";

    assertThat(CanonicalJson.write(JSON.readTree(sample)))
        .isEqualTo("{\"literals\":[null,true,false],"
            + "\"numbers\":[333333333.3333333,1e+30,4.5,0.002,1e-27],"
            + "\"string\":\"€$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"}");
  }

  @Test
  void sortsKeysByTheirUtf16Units() throws JsonProcessingException {
    JsonNode sample = JSON.readTree("""
        {"\\u20ac": 5, "\\r": 1, "\\ufb33": 7, "1": 2, "\\ud83d\\ude00": 6, "\\u0080": 3, "\\u00f6": 4}
        """);

    assertThat(JSON.readTree(CanonicalJson.write(sample)))
        .extracting(JsonNode::intValue)
        .containsExactly(1, 2, 3, 4, 5, 6, 7);
  }

  @Test
  void writesEmptyContainers() throws JsonProcessingException {
    assertThat(CanonicalJson.write(JSON.readTree("{ \"b\": [ ], \"a\": { } }")))
        .isEqualTo("{\"a\":{},\"b\":[]}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\ud800", "\udc00", "a\ud83d", "\ude00\ud83d", "\ud800\ud800\udc00"})
  void refusesHalfASurrogatePair(String text) {
    ObjectNode key = JsonNodeFactory.instance.objectNode().put(text, 1);
    for (JsonNode node : List.of(TextNode.valueOf(text), key)) {
      assertThatThrownBy(() -> CanonicalJson.write(node))
          .isInstanceOf(ConfigException.class)
          .hasMessageContaining("half a surrogate pair");
    }
  }

  @Test
  void refusesWhatIsNotJson() {
    for (JsonNode node : List.of(MissingNode.getInstance(), BinaryNode.valueOf(new byte[1]))) {
      assertThatThrownBy(() -> CanonicalJson.write(node)).isInstanceOf(ConfigException.class);
    }
  }

  @Property
  void doesNotDependOnTheOrderOfKeys(@ForAll @From("texts") Map<String, String> members) {
    ObjectNode asGiven = JsonNodeFactory.instance.objectNode();
    members.forEach(asGiven::put);
    ObjectNode reversed = JsonNodeFactory.instance.objectNode();
    new TreeMap<>(members).descendingMap().forEach(reversed::put);

    assertThat(CanonicalJson.write(asGiven)).isEqualTo(CanonicalJson.write(reversed));
  }

  @Property
  void saysTheSameAsItsSource(@ForAll @From("texts") Map<String, String> members)
      throws JsonProcessingException {
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    members.forEach(object::put);

    assertThat(JSON.readTree(CanonicalJson.write(object))).isEqualTo(object);
  }

  @Provide
  Arbitrary<Map<String, String>> texts() {
    return Arbitraries.maps(Values.texts(), Values.texts()).ofMaxSize(8);
  }
}
