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
        "Sets a field, by the rules of its type: -c text=8 is a text for a String, -c words=a,b a list.",
        "Items with commas or with spaces around them need JSON: -c 'words=[\"a,b\", \"c\"]'.",
        "An input is a file in the store, -c dataset=dref:3f2a91c/mnist.npz, or another stage, configured by dots:",
        "-c dataset.stage=my.Digits -c dataset.config.train=100 -c dataset.path=mnist.npz"
      })
  private Map<String, String> values = new LinkedHashMap<>();

  @Option(
      names = "--json",
      paramLabel = "FILE",
      description = "A file with a JSON object of fields; -c overrides them.")
  private @Nullable Path file;

  /** Applies a function to the values; problems in the file are reported with their lines. */
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

  /** Returns the pointer of a key, in which a dot leads into an object. */
  private static JsonPointer pointer(String key) {
    return JsonPointer.compile("/" + key.replace("~", "~0").replace("/", "~1").replace('.', '/'));
  }
}
