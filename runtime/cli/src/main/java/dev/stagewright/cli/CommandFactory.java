package dev.stagewright.cli;

import java.lang.reflect.Constructor;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.IFactory;

/**
 * Makes the objects behind commands and groups of options: what has a constructor for the world is
 * given it.
 *
 * @param world what the process is given
 */
record CommandFactory(Console world) implements IFactory {
  @Override
  public <K> K create(Class<K> type) throws Exception {
    for (Constructor<?> constructor : type.getDeclaredConstructors()) {
      if (List.of(constructor.getParameterTypes()).equals(List.of(Console.class))) {
        return type.cast(constructor.newInstance(world));
      }
    }
    return CommandLine.defaultFactory().create(type);
  }
}
