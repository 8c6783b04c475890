package dev.stagewright.examples.mnist;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.util.CrashReportingUtil;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** A network that reads digits, and learns from labelled ones. */
final class Cnn {
  private static final int BATCH = 32;
  private static final int TEST_BATCH = 100; // large enough to be fast, small enough for 100 MB

  private final MultiLayerNetwork network;

  private Cnn(MultiLayerNetwork network) {
    this.network = OneDnn.switchOn(network);
    CrashReportingUtil.crashDumpsEnabled(false); // they would land in the working folder
  }

  /**
   * Returns a network with random weights.
   *
   * <p>The seed decides the weights, and which of them drop out on this thread from now on: ND4J's
   * random numbers belong to the thread.
   */
  static Cnn untrained(double learningRate, long seed) {
    MultiLayerNetwork network = new MultiLayerNetwork(Architecture.of(learningRate, seed));
    network.init();
    Nd4j.getRandom().setSeed(seed);
    return new Cnn(network);
  }

  static Cnn load(Path file) throws IOException {
    return new Cnn(ModelFile.read(file));
  }

  /** Returns what, besides the seed, decides the last bits of a training on a given machine. */
  static String means() {
    int threads = Nd4j.getEnvironment().maxThreads();
    return threads + " threads, oneDNN " + (OneDnn.present() ? "on" : "missing");
  }

  void save(Path file) throws IOException {
    ModelFile.write(network, file);
  }

  /**
   * Learns once from every image, in random order.
   *
   * @param progress told after every batch how many images are done
   * @return the mean loss
   */
  double learn(LabelledImages images, SplitMix64 dice, IntConsumer progress) {
    int[] order = dice.order(images.count());
    double loss = 0;
    for (int from = 0; from < order.length; from += BATCH) {
      int to = Math.min(from + BATCH, order.length);
      try (Batch batch = Batch.of(images, order, from, to)) {
        network.fit(batch.pixels(), batch.labels());
      }
      loss += network.score() * (to - from);
      progress.accept(to);
    }
    return loss / order.length;
  }

  /** Returns the digit that one image of grey pixels seems to show. */
  int read(byte[] image) {
    try (INDArray pixels = Batch.pixels(image);
        INDArray likelihoods = network.output(pixels)) {
      return likelihoods.argMax(1).getInt(0);
    }
  }

  /** Returns the digit that each image seems to show. */
  int[] read(LabelledImages images) {
    int[] order = IntStream.range(0, images.count()).toArray();
    int[] digits = new int[order.length];
    for (int from = 0; from < order.length; from += TEST_BATCH) {
      int to = Math.min(from + TEST_BATCH, order.length);
      try (Batch batch = Batch.of(images, order, from, to);
          INDArray likelihoods = network.output(batch.pixels())) {
        System.arraycopy(likelihoods.argMax(1).toIntVector(), 0, digits, from, to - from);
      }
    }
    return digits;
  }

  /** Returns the share of the images that it reads as they are labelled. */
  double accuracy(LabelledImages images) {
    int[] digits = read(images);
    long right = IntStream.range(0, digits.length)
        .filter(i -> digits[i] == images.label(i))
        .count();
    return (double) right / digits.length;
  }
}
