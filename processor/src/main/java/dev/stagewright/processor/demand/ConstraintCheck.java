package dev.stagewright.processor.demand;

import java.util.Collection;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The check of one constraint. Generated code asks when a configuration is instantiated, the
 * compiler as soon as it sees a constant; both use these words.
 */
public sealed interface ConstraintCheck
    permits NumberBound,
        ConstraintCheck.Size,
        ConstraintCheck.NotEmpty,
        ConstraintCheck.NotBlank,
        ConstraintCheck.Matching {

  /**
   * Tells what must be.
   *
   * @return a clause: {@code must be greater than 0}
   */
  String words();

  /**
   * Judges a value.
   *
   * @param value a value of a type that the constraint fits
   * @return whether it is as demanded
   */
  boolean holds(Object value);

  /**
   * A check of the length of a text or the number of elements in a container.
   *
   * @param min the least size
   * @param max the largest
   */
  record Size(int min, int max) implements ConstraintCheck {
    @Override
    public String words() {
      if (min == 0) {
        return "must have a size of at most %s".formatted(max);
      } else if (max == Integer.MAX_VALUE) {
        return "must have a size of at least %s".formatted(min);
      }
      return "must have a size from %s to %s".formatted(min, max);
    }

    @Override
    public boolean holds(Object value) {
      int size = of(value);
      return min <= size && size <= max;
    }

    private static int of(Object value) {
      if (value instanceof CharSequence text) {
        return text.length();
      }
      return value instanceof Map<?, ?> map ? map.size() : ((Collection<?>) value).size();
    }
  }

  /** A check for at least one character or element. */
  record NotEmpty() implements ConstraintCheck {
    @Override
    public String words() {
      return "must not be empty";
    }

    @Override
    public boolean holds(Object value) {
      return new Size(1, Integer.MAX_VALUE).holds(value);
    }
  }

  /** A check for more than white space. */
  record NotBlank() implements ConstraintCheck {
    @Override
    public String words() {
      return "must not be blank";
    }

    @Override
    public boolean holds(Object value) {
      return !value.toString().isBlank();
    }
  }

  /**
   * A check of a text's form.
   *
   * @param regexp the pattern of all of it
   * @param flags those of {@link Pattern#compile(String, int)}
   */
  record Matching(String regexp, int flags) implements ConstraintCheck {
    @Override
    public String words() {
      return "must match \"%s\"".formatted(regexp);
    }

    @Override
    public boolean holds(Object value) {
      return Pattern.compile(regexp, flags).matcher(value.toString()).matches();
    }
  }
}
