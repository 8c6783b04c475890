package dev.stagewright.processor.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.stagewright.Store;
import dev.stagewright.internal.load.StageLoader;
import dev.stagewright.processor.testing.UserBuild.Compiler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The stage that takes everything, with two judges of its configurations: its schema, and its
 * {@code fromJson}.
 */
public final class SchemaAndReader {
  private static final String FOLDER = "https://stagewright.dev/";
  private static final ObjectMapper JSON = new ObjectMapper();

  private static final Path TABLE = Path.of("src/test/resources/schema/everything.txt");

  /**
   * A line of the table.
   *
   * @param verdict who takes it: + both, - none, ~ the schema alone
   * @param field the field
   * @param value its value
   */
  public record Case(String verdict, String field, JsonNode value) {
    public ObjectNode document() {
      return with(field, value);
    }
  }

  private final Path file;
  private final Schema schema;
  private final Schema bundle;
  private final Function<Path, String> reader;

  private SchemaAndReader(Path file, Schema schema, Schema bundle, Function<Path, String> reader) {
    this.file = file;
    this.schema = schema;
    this.bundle = bundle;
    this.reader = reader;
  }

  @SuppressWarnings("unchecked") // the body gives one
  public static SchemaAndReader in(Path folder) {
    GoldenProgram run = new GoldenProgram(folder);
    CompilationResult build = run.load(Compiler.JAVAC, "everything", """
        return (Function<Path, String>) file -> refusal(() -> EverythingStage.fromJson(file));
        """);
    try (Store store = run.store()) {
      Function<Store, Object> main = build.load("everything.Main", Function.class);
      return new SchemaAndReader(
          folder.resolve("everything.json"),
          schema(build.classes(), "everything.Everything"),
          SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
              .getSchema(
                  StageLoader.of(main.getClass().getClassLoader()).schema("everything.Everything")),
          (Function<Path, String>) main.apply(store));
    }
  }

  public static Schema schema(Path classes, String stage) {
    return SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            registry -> registry.schemas((String iri) -> text(classes, iri)))
        .getSchema(SchemaLocation.of(FOLDER + stage + ".schema.json"));
  }

  private static @Nullable String text(Path classes, String iri) {
    if (!iri.startsWith(FOLDER)) {
      return null;
    }
    try {
      return Files.readString(
          classes.resolve("META-INF/stagewright").resolve(iri.substring(FOLDER.length())));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public boolean schemaTakes(ObjectNode document) {
    return schema.validate(document).isEmpty();
  }

  /** Asks the one document that holds the schemas of other stages too. */
  public boolean bundleTakes(ObjectNode document) {
    return bundle.validate(document).isEmpty();
  }

  /** Gives "accepted", or why not. */
  public String read(ObjectNode document) {
    try {
      return reader.apply(Files.writeString(file, document.toString()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns a configuration with the required values and one more. */
  public static ObjectNode with(String field, JsonNode value) {
    ObjectNode document = (ObjectNode) json("""
        {
          "shape": {"corners": [{"x": 0, "y": 1.5}], "color": "RED", "weight": null},
          "input": "dref:%1$s-source/text.txt",
          "source": {"text": "a"}
        }
        """.formatted("0".repeat(64)));
    return document.set(field, value);
  }

  public static List<Case> table() throws IOException {
    try (Stream<String> lines = Files.lines(TABLE)) {
      return lines
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line.split(" +", 3))
          .map(parts -> new Case(parts[0], parts[1], json(parts[2])))
          .toList();
    }
  }

  public static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(text, e);
    }
  }
}
