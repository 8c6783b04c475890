package dev.stagewright.cli.testing.stages;

import dev.stagewright.Build;
import dev.stagewright.Config;
import dev.stagewright.Output;
import dev.stagewright.Stage;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;

/** One more than the one before. */
@Stage(name = "link")
public class Link {
  /** The number of objects that were made, for any purpose. */
  public static final LongAdder MADE = new LongAdder();

  @Config
  Optional<Link> before = Optional.empty();

  @Config
  int step = 1;

  @Output
  int sum;

  Link() {
    MADE.increment();
  }

  public Optional<Link> before() {
    return before;
  }

  @Build
  void add() {
    sum = step + before.map(link -> link.sum).orElse(0);
  }
}
