package dev.stagewright.examples.mnist;

import java.io.IOException;
import java.nio.file.Path;

/** One training without a store, as a process of its own that tells what it took. */
final class TrainingRun {
  private TrainingRun() {}

  /** Takes a file of digits, and a seed. */
  public static void main(String[] arguments) throws IOException {
    MnistFile digits = MnistFile.read(Path.of(arguments[0]));
    Dice dice = new Dice(Long.parseLong(arguments[1]));
    Cnn cnn = Cnn.untrained(1e-3, dice.bits());
    double processor = Usage.processor();
    long start = System.nanoTime();
    cnn.learn(digits.train(), dice, done -> {});
    System.out.println("training " + (System.nanoTime() - start) / 1e9);
    System.out.println("training-processor " + (Usage.processor() - processor));
    System.out.println("accuracy " + cnn.accuracy(digits.test()));
    Usage.print();
  }
}
