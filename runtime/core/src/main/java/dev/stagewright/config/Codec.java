package dev.stagewright.config;

import dev.stagewright.internal.config.TypedText;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.function.Function;

/**
 * Carries values of one type to JSON and back.
 *
 * <p>Different values have different JSON, and what is read is equal to what was written, but for
 * -0.0, which becomes 0.0, and the order of sets and maps, which becomes that of their JSON.
 *
 * @param <T> the type of the values
 */
public interface Codec<T> {

  /**
   * Writes a value.
   *
   * @param value the value
   * @return its JSON
   * @throws ConfigException if JSON cannot carry the value
   */
  JsonNode write(T value);

  /**
   * Reads a value.
   *
   * @param node its JSON
   * @return the value; collections are unmodifiable
   * @throws ConfigException if the JSON is not what {@link #write} gives
   */
  T read(JsonNode node);

  /**
   * Gives the value as a build will see it: as if written and read again.
   *
   * @param value the value
   * @return its canonical twin
   * @throws ConfigException if JSON cannot carry the value
   */
  default T canonical(T value) {
    return read(write(value));
  }

  /**
   * Joins two functions to a codec.
   *
   * @param write writes a value
   * @param read reads it again
   * @param <T> the type of the values
   * @return the codec
   */
  static <T> Codec<T> of(Function<T, JsonNode> write, Function<JsonNode, T> read) {
    return new Codec<>() {
      @Override
      public JsonNode write(T value) {
        return write.apply(value);
      }

      @Override
      public T read(JsonNode node) {
        return TypedText.read(node, read);
      }
    };
  }
}
