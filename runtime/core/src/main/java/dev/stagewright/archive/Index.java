package dev.stagewright.archive;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagewright.config.CanonicalJson;
import dev.stagewright.config.ConfigException;
import dev.stagewright.ref.RRef;
import dev.stagewright.store.Closure;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/**
 * What an archive holds.
 *
 * @param asked what was asked for, in order
 * @param realizations that and everything that it was built from, each after its inputs
 */
record Index(List<RRef> asked, List<RRef> realizations) {
  static final String NAME = "index.json";

  private static final JsonMapper MAPPER = new JsonMapper();

  private static final String KIND = "dev.stagewright/archive/1";

  /** Orders what was asked for. */
  static Index of(Collection<RRef> asked, Function<RRef, List<RRef>> inputs) {
    return new Index(List.copyOf(new TreeSet<>(asked)), Closure.of(asked, inputs));
  }

  static Index parse(String text) throws JsonProcessingException {
    JsonNode document = MAPPER.readTree(text);
    if (!document.path("kind").asText().equals(KIND)) {
      throw new ConfigException(
          "%s is not of kind %s: a newer Stagewright may have packed it".formatted(NAME, KIND));
    }
    Index index = new Index(rrefs(document.path("asked")), rrefs(document.path("realizations")));
    if (!index.document().equals(text)) {
      throw new ConfigException(NAME + " is not as packing writes it");
    }
    return index;
  }

  private static List<RRef> rrefs(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false)
        .map(JsonNode::asText)
        .map(RRef::parse)
        .toList();
  }

  String document() {
    ObjectNode document = JsonNodeFactory.instance.objectNode();
    document.put("kind", KIND);
    ArrayNode first = document.putArray("asked");
    asked.forEach(rref -> first.add(rref.toString()));
    ArrayNode all = document.putArray("realizations");
    realizations.forEach(rref -> all.add(rref.toString()));
    return CanonicalJson.write(document);
  }
}
