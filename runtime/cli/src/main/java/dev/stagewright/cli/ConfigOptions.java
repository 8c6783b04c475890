package dev.stagewright.cli;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagewright.config.ConfigFile;
import dev.stagewright.config.TypedText;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that configure a stage: a JSON file, and single values that override it. */
final class ConfigOptions {
  @Option(
      names = {"-c", "--config"},
      paramLabel = "KEY=VALUE",
      description = {
        "A value of the configuration, as its type has it: -c text=8 is a text for a String, -c words=a,b a list;",
        "what has commas or spaces around them is JSON, -c 'words=[\"a,b\", \"c\"]'.",
        "An input is what the store has, -c dataset=dref:3f2a91c/mnist.npz, or described; a dot leads into it:",
        "-c dataset.stage=my.Digits -c dataset.config.train=100 -c dataset.path=mnist.npz"
      })
  private Map<String, String> values = new LinkedHashMap<>();

  @Option(
      names = "--json",
      paramLabel = "FILE",
      description = "A JSON object with values of the configuration; -c overrides them.")
  private @Nullable Path file;

  /** Makes something of the values; what is wrong with those of the file is told with its line. */
  <T> T configure(Function<ObjectNode, T> configure) {
    if (file == null) {
      ObjectNode json = JsonNodeFactory.instance.objectNode();
      values.forEach((key, value) -> ConfigFile.put(json, pointer(key), TypedText.of(value)));
      return configure.apply(json);
    }
    ConfigFile read = ConfigFile.read(file);
    for (Map.Entry<String, String> value : values.entrySet()) {
      read = read.with(pointer(value.getKey()), TypedText.of(value.getValue()));
    }
    return read.configure(configure);
  }

  /** A dot leads into an object. */
  private static JsonPointer pointer(String key) {
    return JsonPointer.compile("/" + key.replace("~", "~0").replace("/", "~1").replace('.', '/'));
  }
}
