package dev.stagewright.examples.mnist;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/** One run of the program, as a process of its own that tells what it took. */
final class PairRun {
  private PairRun() {}

  /** Takes the program's arguments. */
  public static void main(String[] arguments) throws IOException {
    PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    int exit = Mnist.run(System.out, err, arguments);
    if (exit != 0) {
      System.exit(exit);
    }
    ResourceUsage.print();
  }
}
