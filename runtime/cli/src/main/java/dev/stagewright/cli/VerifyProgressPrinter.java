package dev.stagewright.cli;

import dev.stagewright.internal.text.Quantity;
import dev.stagewright.internal.verify.VerifyProgress;
import java.io.PrintStream;
import java.util.function.Consumer;

/** A printer of the progress of a verification that takes long. */
final class VerifyProgressPrinter implements Consumer<VerifyProgress> {
  private static final int REALIZATIONS = 1_000;
  private static final long BYTES = 1_000_000_000;

  private final PrintStream out;
  private VerifyProgress last = new VerifyProgress(0, 0, 0);

  VerifyProgressPrinter(PrintStream out) {
    this.out = out;
  }

  @Override
  public synchronized void accept(VerifyProgress now) {
    if (now.done() - last.done() >= REALIZATIONS || now.bytes() - last.bytes() >= BYTES) {
      last = now;
      out.printf(
          "%s of %s verified, %s read%n",
          now.done(), Quantity.of(now.total(), "realization"), HumanFormat.size(now.bytes()));
    }
  }
}
