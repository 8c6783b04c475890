package dev.stagewright.stages;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.stagewright.Build;
import dev.stagewright.Config;
import dev.stagewright.Output;
import dev.stagewright.Stage;
import dev.stagewright.internal.config.CanonicalJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** A file whose text is in the configuration. */
@Stage(name = "inline", version = "1")
public class Inline {

  /** The name of the file in the realization: {@code params.json}. */
  @Config(required = true)
  public String filename;

  /** The text of the file. */
  @Config(required = true)
  public String text;

  /** The file, in UTF-8. */
  @Output("{filename}")
  public Path file;

  /**
   * Configures a file of text.
   *
   * @param filename its name
   * @param text what is in it
   * @return the derivation
   */
  public static InlineDRef text(String filename, String text) {
    return InlineStage.builder().filename(filename).text(text).instantiate();
  }

  /**
   * Configures a JSON file, in canonical form (RFC 8785), so that the order of the map does not
   * matter.
   *
   * @param filename its name
   * @param values what is in it: texts, numbers, booleans, and lists and maps of them
   * @return the derivation
   * @throws dev.stagewright.config.ConfigException if JSON cannot carry a value
   */
  public static InlineDRef json(String filename, Map<String, ?> values) {
    return text(filename, CanonicalJson.write(new ObjectMapper().valueToTree(values)) + "\n");
  }

  /** Creates a stage whose fields are still to be set. */
  public Inline() {}

  /**
   * Writes {@link #text} to {@link #file}.
   *
   * @throws IOException if it cannot be written
   */
  @Build
  public void write() throws IOException {
    Files.writeString(file, text);
  }
}
