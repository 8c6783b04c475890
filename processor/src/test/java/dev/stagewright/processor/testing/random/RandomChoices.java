package dev.stagewright.processor.testing.random;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Random choices. */
final class RandomChoices {
  private final Random random;

  RandomChoices(Random random) {
    this.random = random;
  }

  /** Holds in so many of a hundred cases. */
  boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }

  /** Gives a number from 0 to the limit, small ones more often. */
  int upTo(int limit) {
    return random.nextInt(random.nextInt(limit + 1) + 1);
  }

  int between(int least, int most) {
    return least + random.nextInt(most - least + 1);
  }

  long number() {
    return random.nextLong();
  }

  @SafeVarargs
  final <T> T one(T... choices) {
    return choices[random.nextInt(choices.length)];
  }

  <T> T one(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  <T> List<T> some(int most, Supplier<T> each) {
    return Stream.generate(each).limit(upTo(most)).toList();
  }

  <T> List<T> shuffled(List<T> all) {
    List<T> copy = new ArrayList<>(all);
    Collections.shuffle(copy, random);
    return List.copyOf(copy);
  }
}
