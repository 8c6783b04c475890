package dev.stagewright.stages.speed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Nix in a folder: no other store, no daemon, no sandbox. */
final class Nix {
  private Nix() {}

  static void configure(Path folder) throws IOException {
    Files.writeString(folder.resolve("nix.conf"), """
        build-users-group =
        builders =
        sandbox = false
        substitute = false
        gc-reserved-space = 0
        """);
  }

  static List<String> command(Path folder, List<String> command) {
    return Stream.concat(
            Stream.of(
                "env",
                "NIX_STORE_DIR=" + folder.resolve("store"),
                "NIX_STATE_DIR=" + folder.resolve("state"),
                "NIX_LOG_DIR=" + folder.resolve("log"),
                "NIX_CONF_DIR=" + folder),
            command.stream())
        .toList();
  }
}
