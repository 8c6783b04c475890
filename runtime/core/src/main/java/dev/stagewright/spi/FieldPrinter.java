package dev.stagewright.spi;

import dev.stagewright.config.Codec;
import dev.stagewright.config.ConfigReader;
import dev.stagewright.config.FieldVisitor;
import dev.stagewright.ref.Origin;
import dev.stagewright.ref.RefPath;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A visitor that leaves every field as it is, and prints the values for people. */
final class FieldPrinter implements FieldVisitor {
  private final StringJoiner values = new StringJoiner(", ", "{", "}");

  String of(String title) {
    return title + " " + values;
  }

  @Override
  public <T> T value(String field, Codec<T> codec, T value) {
    return listed(field, value);
  }

  @Override
  public <T> T argument(String field, Codec<T> codec, T argument) {
    return listed(field, argument);
  }

  @Override
  public <T> T argument(String field, T argument) {
    return listed(field, argument);
  }

  @Override
  public @Nullable RefPath path(String field, @Nullable RefPath path) {
    list(field, path);
    return path;
  }

  @Override
  public Optional<RefPath> path(String field, Optional<RefPath> path) {
    return listed(field, path);
  }

  @Override
  public List<RefPath> paths(String field, List<RefPath> paths) {
    return listed(field, paths);
  }

  @Override
  public Map<String, RefPath> paths(String field, Map<String, RefPath> paths) {
    return listed(field, paths);
  }

  @Override
  public <O extends Origin> @Nullable O stage(
      String field, Class<O> type, Function<ConfigReader, O> read, @Nullable O stage) {
    list(field, stage);
    return stage;
  }

  @Override
  public <O extends Origin> Optional<O> stage(
      String field, Class<O> type, Function<ConfigReader, O> read, Optional<O> stage) {
    return listed(field, stage);
  }

  @Override
  public <O extends Origin> List<O> stages(
      String field, Class<O> type, Function<ConfigReader, O> read, List<O> stages) {
    return listed(field, stages);
  }

  @Override
  public <O extends Origin> Map<String, O> stages(
      String field, Class<O> type, Function<ConfigReader, O> read, Map<String, O> stages) {
    return listed(field, stages);
  }

  private <T> T listed(String field, T value) {
    list(field, value);
    return value;
  }

  private void list(String field, @Nullable Object value) {
    values.add(field + "=" + value);
  }
}
