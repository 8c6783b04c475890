package dev.stagewright.examples.mnist;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.util.ModelSerializer;

/** A network on disk, in Deeplearning4j's format. */
final class ModelFile {
  private ModelFile() {}

  /**
   * Writes the network, but not the state of its updater, which only further training would need.
   *
   * <p>Deeplearning4j puts the time into the archive; without it, equal networks make equal files.
   */
  static void write(MultiLayerNetwork network, Path file) throws IOException {
    ByteArrayOutputStream timed = new ByteArrayOutputStream();
    ModelSerializer.writeModel(network, timed, false);
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(timed.toByteArray()));
        StoredZip out = new StoredZip(file)) {
      for (ZipEntry e = in.getNextEntry(); e != null; e = in.getNextEntry()) {
        out.add(e.getName(), in.readAllBytes());
      }
    }
  }

  static MultiLayerNetwork read(Path file) throws IOException {
    return ModelSerializer.restoreMultiLayerNetwork(file.toFile(), false);
  }
}
