package dev.stagewright.stages.speed;

import dev.stagewright.Build;
import dev.stagewright.Output;
import dev.stagewright.Stage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.UUID;

/** The files of a training: much that is the same each time, and little that never is. */
@Stage(name = "training", version = "1")
final class Training {
  private static final int LARGE = 8 << 20;

  /** Always the same. */
  @Output("vocabulary")
  Path vocabulary;

  /** Never the same. */
  @Output("losses")
  Path losses;

  @Build
  void train() throws IOException {
    byte[] noise = new byte[LARGE];
    new Random(1).nextBytes(noise);
    Files.write(vocabulary, noise);
    Files.writeString(losses, UUID.randomUUID().toString());
  }
}
