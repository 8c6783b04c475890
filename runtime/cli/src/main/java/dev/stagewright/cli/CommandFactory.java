package dev.stagewright.cli;

import java.lang.reflect.Constructor;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.IFactory;

/**
 * A factory of the objects behind commands and groups of options, which gives the console to those
 * that take it.
 *
 * @param console the environment and the streams of the command
 */
record CommandFactory(Console console) implements IFactory {
  @Override
  public <K> K create(Class<K> type) throws Exception {
    for (Constructor<?> constructor : type.getDeclaredConstructors()) {
      if (List.of(constructor.getParameterTypes()).equals(List.of(Console.class))) {
        return type.cast(constructor.newInstance(console));
      }
    }
    return CommandLine.defaultFactory().create(type);
  }
}
