package dev.stagewright.cli;

import picocli.CommandLine;
import picocli.CommandLine.IFactory;

/**
 * Makes the objects behind commands and groups of options; those that look at the world are given
 * it.
 *
 * @param world what the process is given
 */
record Commands(World world) implements IFactory {
  @Override
  public <K> K create(Class<K> type) throws Exception {
    if (type.equals(StoreChoice.class)) {
      return type.cast(new StoreChoice(world));
    }
    if (type.equals(StageChoice.class)) {
      return type.cast(new StageChoice(new ClassPath(world.environment())));
    }
    if (type.equals(Realize.class)) {
      return type.cast(new Realize(world));
    }
    if (type.equals(Shell.class)) {
      return type.cast(new Shell(world));
    }
    if (type.equals(Gc.class)) {
      return type.cast(new Gc(world));
    }
    if (type.equals(Cat.class)) {
      return type.cast(new Cat(world.out()));
    }
    return CommandLine.defaultFactory().create(type);
  }
}
