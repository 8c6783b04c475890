package dev.stagewright.processor.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.stagewright.processor.testing.SchemaAndReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/**
 * Schemas and readers agree on all values in all fields: the values of the table, parts of them,
 * and others.
 */
final class StageSchemaPropertyTest {
  private record Built(Path folder, SchemaAndReader agreement) {}

  private static final List<Built> BUILT = new ArrayList<>();

  @BeforeContainer
  static void build() throws IOException {
    Path folder = Files.createTempDirectory("schema");
    BUILT.add(new Built(folder, SchemaAndReader.in(folder)));
  }

  @AfterContainer
  static void delete() throws IOException {
    try (Stream<Path> walk = Files.walk(BUILT.get(0).folder())) {
      for (Path path : walk.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }

  @Property(tries = 1000)
  void theSchemaRefusesNothingThatTheReaderTakes(
      @ForAll("fields") String field, @ForAll("values") JsonNode value) {
    SchemaAndReader agreement = BUILT.get(0).agreement();
    ObjectNode document = SchemaAndReader.with(field, value);
    assertThat(agreement.schemaTakes(document) || !agreement.read(document).equals("accepted"))
        .as("%s %s", field, value)
        .isTrue();
  }

  @Provide
  Arbitrary<String> fields() throws IOException {
    return Arbitraries.of(SchemaAndReader.table().stream()
        .map(SchemaAndReader.Case::field)
        .filter(field -> !field.startsWith("$"))
        .distinct()
        .toList());
  }

  @Provide
  Arbitrary<JsonNode> values() throws IOException {
    List<JsonNode> known =
        SchemaAndReader.table().stream().flatMap(each -> parts(each.value())).toList();
    return Arbitraries.oneOf(
        Arbitraries.of(known),
        Arbitraries.strings()
            .withChars("aZ09 +-.:PTtZ\n\u00a0\u0661😀")
            .ofMaxLength(9)
            .filter(text ->
                text.codePoints().noneMatch(c -> Character.getType(c) == Character.SURROGATE))
            .map(TextNode::valueOf),
        Arbitraries.longs().map(LongNode::valueOf),
        Arbitraries.longs().map(number -> TextNode.valueOf(Long.toString(number))),
        Arbitraries.bigDecimals().map(DecimalNode::valueOf));
  }

  private static Stream<JsonNode> parts(JsonNode value) {
    List<JsonNode> parts = new ArrayList<>(List.of(value));
    value.forEach(part -> parts(part).forEach(parts::add));
    if (value.isTextual()) {
      String text = value.textValue();
      int half = text.offsetByCodePoints(0, text.codePointCount(0, text.length()) / 2);
      Stream.of(text.substring(half), text.substring(0, half), text + text, text + "\n")
          .map(JsonNodeFactory.instance::textNode)
          .forEach(parts::add);
    }
    return parts.stream();
  }
}
