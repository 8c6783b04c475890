package dev.stagewright.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagewright.internal.config.ConfigFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that configure a stage: a JSON file, and single values that override it. */
final class ConfigOptions {
  @Option(
      names = {"-c", "--config"},
      paramLabel = "KEY=VALUE",
      converter = FieldSetting.Converter.class,
      description = {
        "Sets a field, by the rules of its type: -c text=8 is a text for a String, -c words=a,b a list.",
        "Items with commas or with spaces around them stand in quotes: -c 'words=\"a,b\",c'.",
        "An input is a file in the store, -c dataset=dref:3f2a91c/mnist.npz, or another stage, configured by dots:",
        "-c dataset.stage=my.Digits -c dataset.config.train=100 -c dataset.path=mnist.npz"
      })
  private List<FieldSetting> settings = new ArrayList<>();

  @Option(
      names = "--json",
      paramLabel = "FILE",
      description = "A file with a JSON object of fields; -c overrides them.")
  private @Nullable Path file;

  /** Applies a function to the values; problems in the file are reported with their lines. */
  <T> T configure(Function<ObjectNode, T> configure) {
    if (file == null) {
      ObjectNode json = JsonNodeFactory.instance.objectNode();
      settings.forEach(setting -> ConfigFile.put(json, setting.pointer(), setting.node()));
      return configure.apply(json);
    }
    ConfigFile read = ConfigFile.read(file);
    for (FieldSetting setting : settings) {
      read = read.with(setting.pointer(), setting.node());
    }
    return read.configure(configure);
  }
}
