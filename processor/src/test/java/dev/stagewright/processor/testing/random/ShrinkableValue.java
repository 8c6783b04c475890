package dev.stagewright.processor.testing.random;

import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import net.jqwik.api.Shrinkable;
import net.jqwik.api.ShrinkingDistance;

/**
 * A value that knows how to become smaller.
 *
 * @param value the value
 * @param smaller gives values that are a little smaller, the smallest first
 * @param size measures a value
 * @param <T> its type
 */
record ShrinkableValue<T>(T value, Function<T, Stream<T>> smaller, ToLongFunction<T> size)
    implements Shrinkable<T> {

  @Override
  public Stream<Shrinkable<T>> shrink() {
    return smaller.apply(value).map(other -> new ShrinkableValue<>(other, smaller, size));
  }

  @Override
  public ShrinkingDistance distance() {
    return ShrinkingDistance.of(size.applyAsLong(value));
  }
}
