package dev.stagewright.internal.archive;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagewright.config.ConfigException;
import dev.stagewright.internal.config.CanonicalJson;
import dev.stagewright.internal.config.StrictJson;
import dev.stagewright.internal.context.DependencyOrder;
import dev.stagewright.ref.RRef;
import dev.stagewright.store.StoreException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/**
 * The table of contents of an archive.
 *
 * @param asked the requested realizations, in order
 * @param realizations these and everything they were built from, each after its inputs
 */
public record ArchiveIndex(List<RRef> asked, List<RRef> realizations) {
  public static final String NAME = "index.json";

  private static final int VERSION = 1;
  private static final String KIND = "dev.stagewright/archive/";
  private static final Pattern VERSIONS = Pattern.compile(KIND + "([1-9][0-9]{0,8})");

  /** Creates the index of the requested realizations. */
  public static ArchiveIndex of(Collection<RRef> asked, Function<RRef, List<RRef>> inputs) {
    return new ArchiveIndex(List.copyOf(new TreeSet<>(asked)), DependencyOrder.of(asked, inputs));
  }

  /** Parses the index. Any other text is refused, as of a newer version or no archive. */
  static ArchiveIndex parse(String text, Path archive) throws JsonProcessingException {
    JsonNode document = StrictJson.parse(text);
    Matcher kind = VERSIONS.matcher(document.path("kind").asText());
    if (!kind.matches()) {
      throw new ConfigException("%s is not of kind %s%s".formatted(NAME, KIND, VERSION));
    }
    int version = Integer.parseInt(kind.group(1));
    if (version > VERSION) {
      throw new StoreException(
          "%s is an archive of version %s, and this Stagewright knows versions up to %s: use a newer one"
              .formatted(archive, version, VERSION));
    }
    ArchiveIndex index =
        new ArchiveIndex(rrefs(document.path("asked")), rrefs(document.path("realizations")));
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
    document.put("kind", KIND + VERSION);
    ArrayNode first = document.putArray("asked");
    asked.forEach(rref -> first.add(rref.toString()));
    ArrayNode all = document.putArray("realizations");
    realizations.forEach(rref -> all.add(rref.toString()));
    return CanonicalJson.write(document);
  }
}
