package dev.stagewright.processor.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.stagewright.internal.load.StageLoader;
import dev.stagewright.processor.testing.CompilationResult;
import dev.stagewright.processor.testing.SchemaAndReader;
import dev.stagewright.processor.testing.UserBuild;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * Schemas and readers: what a reader takes, the schema takes; so what the schema refuses, the
 * reader refuses. {@code schema/everything.txt} lists values, good and bad, for each field.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class StageSchemaTest {
  private static final Path GOLDEN = Path.of("src/test/resources/golden");

  private SchemaAndReader agreement;

  @BeforeAll
  void build(@TempDir Path folder) {
    agreement = SchemaAndReader.in(folder);
  }

  @Test
  void followsTheMetaSchema() throws IOException {
    var metaSchema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));
    try (Stream<Path> walk = Files.walk(GOLDEN)) {
      List<Path> schemas =
          walk.filter(path -> path.toString().endsWith(".schema.json")).toList();
      assertThat(schemas).hasSizeGreaterThan(8);
      for (Path schema : schemas) {
        assertThat(metaSchema.validate(SchemaAndReader.json(Files.readString(schema))))
            .as(schema.toString())
            .isEmpty();
      }
    }
  }

  @Test
  void judgesAsTheReaderDoes() throws IOException {
    List<String> disagreed = new ArrayList<>();
    for (SchemaAndReader.Case each : SchemaAndReader.table()) {
      String read = agreement.read(each.document());
      boolean readerTakes = read.equals("accepted");
      boolean schemaTakes = agreement.schemaTakes(each.document());
      assertThat(agreement.bundleTakes(each.document())).isEqualTo(schemaTakes);
      if (readerTakes != each.verdict().equals("+")
          || schemaTakes == each.verdict().equals("-")) {
        disagreed.add("%s %s %s: schema %s, reader %s"
            .formatted(each.verdict(), each.field(), each.value(), schemaTakes, read));
      }
    }
    assertThat(disagreed).isEmpty();
  }

  @Test
  void everyFieldIsInTheTable() throws IOException {
    JsonNode schema = SchemaAndReader.json(Files.readString(
        GOLDEN.resolve("everything/out/META-INF/stagewright/everything.Everything.schema.json")));
    List<String> properties = new ArrayList<>();
    schema.get("properties").fieldNames().forEachRemaining(properties::add);
    List<SchemaAndReader.Case> table = SchemaAndReader.table();
    for (String verdict : List.of("+", "-")) {
      List<String> fields = table.stream()
          .filter(each -> each.verdict().equals(verdict))
          .map(SchemaAndReader.Case::field)
          .toList();
      assertThat(fields).as(verdict).containsAll(properties);
    }
  }

  /** Names beyond ASCII, a stage that holds its own kind, and two that hold each other. */
  @Test
  void bundlesWhatRefersInCircles(@TempDir Path folder) throws IOException {
    Path classes = UserBuild.in(folder).source("""
            package ä;

            import dev.stagewright.*;
            import java.util.Optional;

            class Häuser {
              record Größe(int $1) {}

              @Stage(name = "one", version = "1")
              static class One {
                @Config Optional<One> same;
                @Config Optional<Zwölf> other;
                @Config Optional<Größe> size;
                @Build void build() {}
              }

              @Stage(name = "twelve", version = "1")
              static class Zwölf {
                @Config Optional<One> back;
                @Config Optional<Zwölf> same;
                @Config Optional<Größe> size;
                @Build void build() {}
              }
            }
            """).run().mustSucceed().classes();
    try (URLClassLoader loader = new URLClassLoader(new URL[] {classes.toUri().toURL()})) {
      var bundle = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(StageLoader.of(loader).schema("ä.Häuser.One"));
      for (String good : List.of(
          "{}",
          "{'same': {'other': {'config': {'back': {'size': null}}}}}",
          "{'other': {'same': {'size': {'$1': 1}}, 'back': null}}")) {
        assertThat(bundle.validate(SchemaAndReader.json(good.replace('\'', '"'))))
            .as(good)
            .isEmpty();
      }
      for (String bad : List.of(
          "{'same': {'other': {'config': {'back': {'size': 7}}}}}",
          "{'other': {'same': {'size': {'$1': '1'}}}}",
          "{'other': {'other': null}}")) {
        assertThat(bundle.validate(SchemaAndReader.json(bad.replace('\'', '"'))))
            .as(bad)
            .isNotEmpty();
      }
    }
  }

  @Test
  void aRejectedStageHasNone(@TempDir Path folder) {
    CompilationResult result = UserBuild.in(folder).source("""
            package a;

            @dev.stagewright.Stage(name = "x")
            class X {
              @dev.stagewright.Config Object what;
              @dev.stagewright.Build void build() {}
            }
            """).run();
    assertThat(result.errors()).hasSize(1);
    assertThat(result.classes().resolve("META-INF")).doesNotExist();
  }
}
