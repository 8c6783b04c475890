package dev.stagewright.examples.mnist;

import java.io.IOException;
import java.nio.file.Path;

/** One training without a store, as a process of its own that tells what it took. */
final class TrainingRun {
  private TrainingRun() {}

  /** Takes a file of digits, and a seed. */
  public static void main(String[] arguments) throws IOException {
    MnistFile digits = MnistFile.read(Path.of(arguments[0]));
    SplitMix64 dice = new SplitMix64(Long.parseLong(arguments[1]));
    Cnn cnn = Cnn.untrained(1e-3, dice.bits());
    double processor = ResourceUsage.processor();
    long start = System.nanoTime();
    cnn.learn(digits.train(), dice, done -> {});
    System.out.println("training " + (System.nanoTime() - start) / 1e9);
    System.out.println("training-processor " + (ResourceUsage.processor() - processor));
    System.out.println("accuracy " + cnn.accuracy(digits.test()));
    ResourceUsage.print();
  }
}
