package dev.stagewright.internal.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.stagewright.config.Codec;
import dev.stagewright.config.Codecs;
import dev.stagewright.config.ConfigException;
import dev.stagewright.config.ConfigFileException;
import dev.stagewright.config.ConfigReader;
import dev.stagewright.config.StageType;
import dev.stagewright.config.Violations;
import dev.stagewright.ref.DRef;
import dev.stagewright.ref.Origin;
import dev.stagewright.ref.RelativePath;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each fault of a file with the place where an editor should put the cursor. */
class ConfigFileTest {
  private static final StageType TYPE = StageType.versioned("net", ConfigFileTest.class, "1");

  record Layer(int width, String name) {}

  private static final Codec<Layer> LAYER = Codec.RecordBuilder.<Layer>start()
      .with("width", Codecs.INT, Layer::width)
      .with("name", Codecs.STRING, Layer::name)
      .making(members -> {
        Layer layer =
            new Layer(members.get("width", Codecs.INT), members.get("name", Codecs.STRING));
        if (layer.width() < 0) {
          throw new IllegalArgumentException("A layer has a width");
        }
        return layer;
      });

  /** Knows one stage, which has the same fields. */
  private static final DerivationLookup ORIGINS = new DerivationLookup() {
    @Override
    public Origin named(DRef dref) {
      return dref;
    }

    @Override
    public Optional<ObjectNode> recorded(DRef dref) {
      return Optional.empty();
    }

    @Override
    public List<RelativePath> promises(Origin made) {
      return List.of(new RelativePath("net.bin"), new RelativePath("layers"));
    }

    @Override
    public Origin made(String stage, ConfigReader values) {
      if (!stage.equals("Net")) {
        throw new IllegalStateException("There is no class " + stage);
      }
      return net(values);
    }
  };

  @TempDir
  Path folder;

  private static DRef net(ObjectNode values) {
    return net(new JsonConfigReader(values, ORIGINS));
  }

  private static DRef net(ConfigReader reader) {
    ConfigWriter writer = new ConfigWriter(TYPE);
    int epochs = writer.value("epochs", Codecs.INT, reader.value("epochs", Codecs.INT, 1));
    double rate = writer.value("rate", Codecs.DOUBLE, reader.value("rate", Codecs.DOUBLE, 0.5));
    reader.required("layers");
    writer.value(
        "layers",
        Codecs.list(LAYER),
        reader.value("layers", Codecs.list(LAYER), List.of(new Layer(1, "stand-in"))));
    writer.value(
        "tags",
        Codecs.set(Codecs.STRING),
        reader.value("tags", Codecs.set(Codecs.STRING), java.util.Set.of()));
    writer.value(
        "a/b~c", Codecs.map(Codecs.INT), reader.value("a/b~c", Codecs.map(Codecs.INT), Map.of()));
    reader.path("data", Optional.empty());
    return JsonConfigReader.of(reader).finish(TYPE, () -> {
      Violations violations = new Violations(TYPE);
      violations.check(epochs >= 1, "epochs", epochs, "must be at least 1");
      violations.check(rate < 1, "rate", rate, "must be less than 1");
      violations.refuse();
      return writer.finish().dref();
    });
  }

  private ConfigFileException fault(String text) throws IOException {
    Path file = Files.writeString(folder.resolve("net.json"), text);
    return catchThrowableOfType(
        ConfigFileException.class, () -> ConfigFile.read(file).configure(ConfigFileTest::net));
  }

  private List<String> lines(String text) throws IOException {
    return String.valueOf(fault(text).getMessage())
        .replace(folder + "/", "")
        .lines()
        .toList();
  }

  @Test
  void passesBySchemasAndByteOrderMarks() throws IOException {
    Path file = Files.writeString(
        folder.resolve("net.json"), "\uFEFF{\"$schema\": \"net.schema.json\", \"layers\": []}");
    DRef read = ConfigFile.read(file).configure(ConfigFileTest::net);
    Path plain = Files.writeString(folder.resolve("plain.json"), "{\"layers\": []}");
    assertThat(read).isEqualTo(ConfigFile.read(plain).configure(ConfigFileTest::net));
  }

  @Test
  void tellsEverythingAtOnceInTheOrderOfTheFile() throws IOException {
    assertThat(lines("""
            {
              "epoch": 3,
              "rate": 2, "epochs": "many",
              "layers": [
                {"width": 1, "name": "in"},
                {"widht": "wide", "name": 7},
                {"width": -1, "name": "out"}
              ],
              "tags": ["a", "b", "a"],
              "a/b~c": {"d/e": null},
              "data": {"stage": "Net", "path": "../x", "config": {
                "rates": 1, "rate": 3, "layers": []
              }}
            }
            """))
        .containsExactly(
            "net.json:2:3: /epoch: it has no field \"epoch\", did you mean epochs?",
            "net.json:3:11: /rate: must be less than 1, but is 2.0",
            "net.json:3:24: /epochs: Expected a whole number from -2147483648 to 2147483647, found \"many\"",
            "net.json:6:6: /layers/1/widht: it has no field \"widht\", did you mean width?",
            "net.json:6:31: /layers/1/name: Expected a text, found 7",
            "net.json:7:5: /layers/2: its constructor threw java.lang.IllegalArgumentException: A layer has a width",
            "net.json:9:22: /tags/2: A set holds a once only",
            "net.json:10:20: /a~1b~0c/d~1e: Expected a whole number from -2147483648 to 2147483647, found null",
            "net.json:11:36: /data/path: \"../x\" is not a path inside a realization: it has a segment '..'",
            "net.json:12:5: /data/config/rates: it has no field \"rates\", did you mean rate?",
            "net.json:12:25: /data/config/rate: must be less than 1, but is 3.0");
  }

  @Test
  void whatIsMissingIsMissingInItsObject() throws IOException {
    assertThat(lines("""

              {
            "data": {"path": "net.bin", "stage": "Net"}}
            """))
        .containsExactly(
            "net.json:2:3: layers is missing, and has no default",
            "net.json:3:9: /data/config: layers is missing, and has no default");
    assertThat(lines("{\"layers\": [], \"data\": {\"path\": \"net.bin\", \"stage\": \"Nets\"}}"))
        .containsExactly("net.json:1:53: /data/stage: There is no class Nets");
    assertThat(lines("{\"layers\": [], \"data\": {\"pathh\": \"x\", \"stage\": 1}}"))
        .satisfiesExactly(
            path -> assertThat(path)
                .startsWith("net.json:1:24: /data/path: Expected a text as \"path\" in {"),
            unknown -> assertThat(unknown)
                .isEqualTo(
                    "net.json:1:25: /data/pathh: it has no field \"pathh\", did you mean path?"),
            stage -> assertThat(stage)
                .startsWith("net.json:1:48: /data/stage: Expected a text as \"stage\" in {"));
  }

  /** A number of a file is not told as the double that it is near to. */
  @Test
  void numbersAreToldAsTheyAreWritten() throws IOException {
    assertThat(lines("{\"epochs\": 1e3, \"layers\": [], \"rate\": 1e999, \"tags\": [-0.50]}"))
        .containsExactly(
            "net.json:1:12: /epochs: Expected a whole number from -2147483648 to 2147483647, found 1e3",
            "net.json:1:39: /rate: Expected a finite number, found 1e999",
            "net.json:1:55: /tags/0: Expected a text, found -0.50");
  }

  @Test
  void anOutputThatTheStageDoesNotPromiseIsRefused() throws IOException {
    String data =
        "{\"layers\": [], \"data\": {\"stage\": \"Net\", \"config\": {\"layers\": []}, \"path\": \"%s\"}}";
    for (String path : List.of("net.bin", "layers", "layers/1.bin", "stagewright.json")) {
      Path file = Files.writeString(folder.resolve("net.json"), data.formatted(path));
      DRef read = ConfigFile.read(file).configure(ConfigFileTest::net);
      assertThat(read.name().text()).isEqualTo("net");
    }
    assertThat(lines(data.formatted("net.bim")))
        .containsExactly(
            "net.json:1:75: /data/path: the stage has no output at \"net.bim\", did you mean net.bin?");
    assertThat(lines(data.formatted("nope/x")))
        .containsExactly(
            "net.json:1:75: /data/path: the stage has no output at \"nope/x\": it has \"net.bin\", \"layers\"");
  }

  /** What is written under another name is not missing, too. */
  @Test
  void tellsOneFaultOfAMisspeltField() throws IOException {
    assertThat(lines("{\"layer\": []}"))
        .containsExactly("net.json:1:2: /layer: it has no field \"layer\", did you mean layers?");
    assertThat(lines("{\"layers\": [{\"widht\": 1}]}"))
        .containsExactly(
            "net.json:1:13: /layers/0: \"name\" is missing",
            "net.json:1:14: /layers/0/widht: it has no field \"widht\", did you mean width?");
  }

  /** A default that stands in for a value that could not be read is not the author's. */
  @Test
  void tellsOneFaultOfAValue() throws IOException {
    assertThat(lines("{\"layers\": [], \"epochs\": 0, \"rate\": \"fast\"}"))
        .containsExactly(
            "net.json:1:26: /epochs: must be at least 1, but is 0",
            "net.json:1:37: /rate: Expected a finite number, found \"fast\"");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
      ``                      | 1:1: it is empty
      `  [1]`                 | 1:3: it is no JSON object: write {"key": value, …}
      `{"a": 1} {`            | 1:10: there is more after the end of the JSON
      `{"a": 1, "a": 2}`      | 1:10: /a: it has a second field "a"
      `{"a": {"b": 1, "b": 1}}` | 1:16: /a/b: it has a second field "b"
      `{"$schema": 7}`        | 1:13: /$schema: Expected a text, found 7
      `{"a": tru}`            | 1:7: it is not JSON: tru is no value of JSON: texts stand in double quotes
      `{"a": 1,}`             | 1:9: it is not JSON: '}' cannot stand here; expected is double-quote to start field name
      `{/* no */}`            | 1:2: it is not JSON: '/' cannot stand here
      `{"a": NaN}`            | 1:10: it is not JSON: NaN is no value of JSON: texts stand in double quotes
      """)
  void placesWhatIsNoConfiguration(String text, String fault) throws IOException {
    assertThat(lines(text == null ? "" : text)).containsExactly("net.json:" + fault);
  }

  @Test
  void saysWhyAFileCannotBeRead() throws IOException {
    Path file = folder.resolve("net.json");
    assertThatThrownBy(() -> ConfigFile.read(file))
        .isInstanceOf(ConfigFileException.class)
        .hasMessage("Cannot read %s: there is no such file", file);
    assertThatThrownBy(() -> ConfigFile.read(folder))
        .isInstanceOf(ConfigFileException.class)
        .hasMessageStartingWith("Cannot read %s: ", folder);
    Files.write(file, "{\n \"ä\": \"ä\"}".getBytes(StandardCharsets.ISO_8859_1));
    assertThatThrownBy(() -> ConfigFile.read(file))
        .hasMessage(file + ":2:3: it is not UTF-8: save it in this encoding");
    Files.write(file, new byte[] {'{', '}', (byte) 0xC3});
    assertThatThrownBy(() -> ConfigFile.read(file))
        .hasMessage(file + ":1:3: it is not UTF-8: save it in this encoding");
  }

  @Test
  void whatComesFromElsewhereHasNoLine() throws IOException {
    Path file = Files.writeString(
        folder.resolve("net.json"), "{\"layers\": [], \"epochs\": 0, \"rate\": 7}");
    ConfigFile changed = ConfigFile.read(file)
        .with(JsonPointer.compile("/rate"), TextNode.valueOf("fast"))
        .with(JsonPointer.compile("/data/config/epoch"), IntNode.valueOf(1));
    ConfigFileException refusal = catchThrowableOfType(
        ConfigFileException.class, () -> changed.configure(ConfigFileTest::net));
    assertThat(String.valueOf(refusal.getMessage()).replace(folder + "/", "").lines())
        .contains(
            "rate: Expected a finite number, found \"fast\"",
            "net.json:1:26: /epochs: must be at least 1, but is 0")
        .noneMatch(line -> line.contains("7"));
  }

  @Test
  void tellsProgramsWhatItTellsPeople() throws Exception {
    ConfigFileException refusal = fault("{\n\"layers\": [], \"epoch\": 3}");
    ConfigException.Problem problem = new ConfigException.Problem(
        ConfigException.Problem.Kind.UNKNOWN,
        "/epoch",
        "",
        "it has no field \"epoch\", did you mean epochs?");
    assertThat(refusal.problems()).containsExactly(problem);
    assertThat(refusal.faults()).containsExactly(new ConfigFileException.Fault(2, 15, problem));
    assertThat(refusal)
        .hasCauseInstanceOf(ConfigException.class)
        .hasRootCauseMessage("Stage net cannot be configured like this: " + problem.message());
    assertThat(copied(refusal).faults()).isEqualTo(refusal.faults());
  }

  private static ConfigFileException copied(ConfigFileException exception) throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(exception);
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      return (ConfigFileException) in.readObject();
    }
  }
}
