package dev.stagewright.cli.testing.stages;

import dev.stagewright.Build;
import dev.stagewright.Config;
import dev.stagewright.Output;
import dev.stagewright.Stage;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;

/** A stage that ends the process, and reports success. */
@SuppressWarnings("StageCode02") // it never comes to that
@Stage(name = "exiting")
public class Exiting {
  @Config
  String how = "itself";

  @Output("never.txt")
  Path file;

  private static void exit() {
    System.exit(0);
  }

  @Build
  void end() throws InterruptedException {
    switch (how) {
      case "thread" -> {
        Thread thread = new Thread(Exiting::exit);
        thread.start();
        thread.join();
      }
      case "pool" -> CompletableFuture.runAsync(Exiting::exit).join();
      default -> exit();
    }
  }
}
