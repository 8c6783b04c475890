package dev.stagewright.config;

import dev.stagewright.ref.Origin;
import dev.stagewright.ref.RefPath;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A visitor to the fields of a configuration in the making: for each field it takes the present
 * value and returns the one to keep, which was read from a file, or is what a build will see.
 *
 * <p>An input of the author's own comes as a file or derivation of another stage.
 */
public interface FieldVisitor {

  /**
   * Announces a value that has no default.
   *
   * @param field the name of the field, which comes next
   */
  default void required(String field) {}

  /**
   * Exchanges a value.
   *
   * @param field the name of the field
   * @param codec the codec of its type
   * @param value its value
   * @param <T> the type of the value
   * @return the value to keep
   * @throws ConfigException if there is no value, or no valid one
   */
  <T> T value(String field, Codec<T> codec, T value);

  /**
   * Exchanges an argument, which is no part of the configuration, but can be read like it.
   *
   * @param field the name of the field
   * @param codec the codec of its type
   * @param argument its value
   * @param <T> the type of the value
   * @return the value to keep
   * @throws ConfigException if there is no value
   */
  <T> T argument(String field, Codec<T> codec, T argument);

  /**
   * Exchanges an argument, which is no part of the configuration, and can only be given to the
   * builder.
   *
   * @param field the name of the field
   * @param argument its value
   * @param <T> the type of the value
   * @return the value to keep
   * @throws ConfigException if there is no value
   */
  <T> T argument(String field, T argument);

  /**
   * Exchanges a file of another stage.
   *
   * @param field the name of the field
   * @param path the file
   * @return the file to keep
   */
  @Nullable
  RefPath path(String field, @Nullable RefPath path);

  /**
   * Exchanges a file of another stage, or none.
   *
   * @param field the name of the field
   * @param path the file
   * @return the file to keep
   */
  Optional<RefPath> path(String field, Optional<RefPath> path);

  /**
   * Exchanges files of other stages.
   *
   * @param field the name of the field
   * @param paths the files
   * @return the files to keep
   */
  List<RefPath> paths(String field, List<RefPath> paths);

  /**
   * Exchanges files of other stages, each by a name.
   *
   * @param field the name of the field
   * @param paths the files
   * @return the files to keep, ordered by name
   */
  Map<String, RefPath> paths(String field, Map<String, RefPath> paths);

  /**
   * Exchanges another stage.
   *
   * @param field the name of the field
   * @param type the type of its derivations
   * @param read reads a configuration of it
   * @param stage its derivation
   * @param <O> the type of its derivations
   * @return the derivation to keep
   */
  <O extends Origin> @Nullable O stage(
      String field, Class<O> type, Function<ConfigReader, O> read, @Nullable O stage);

  /**
   * Exchanges another stage, or none.
   *
   * @param field the name of the field
   * @param type the type of its derivations
   * @param read reads a configuration of it
   * @param stage its derivation
   * @param <O> the type of its derivations
   * @return the derivation to keep
   */
  <O extends Origin> Optional<O> stage(
      String field, Class<O> type, Function<ConfigReader, O> read, Optional<O> stage);

  /**
   * Exchanges other stages.
   *
   * @param field the name of the field
   * @param type the type of their derivations
   * @param read reads a configuration of them
   * @param stages their derivations
   * @param <O> the type of their derivations
   * @return the derivations to keep
   */
  <O extends Origin> List<O> stages(
      String field, Class<O> type, Function<ConfigReader, O> read, List<O> stages);

  /**
   * Exchanges other stages, each by a name.
   *
   * @param field the name of the field
   * @param type the type of their derivations
   * @param read reads a configuration of them
   * @param stages their derivations
   * @param <O> the type of their derivations
   * @return the derivations to keep, ordered by name
   */
  <O extends Origin> Map<String, O> stages(
      String field, Class<O> type, Function<ConfigReader, O> read, Map<String, O> stages);
}
