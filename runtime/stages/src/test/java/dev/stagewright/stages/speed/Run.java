package dev.stagewright.stages.speed;

import dev.stagewright.Store;
import dev.stagewright.store.Durability;
import java.nio.file.Path;

/** One run as a user starts it: a process that opens a store, and realizes. */
final class Run {
  private Run() {}

  /** Takes a shape, a number of stages, and whether everything is flushed. */
  public static void main(String[] arguments) {
    LinkDRef last = Shape.valueOf(arguments[0]).of(Integer.parseInt(arguments[1]));
    try (Store store = Store.open(Path.of("store"), Durability.valueOf(arguments[2]))) {
      System.out.println(store.realize(last).out());
    }
  }
}
