package dev.stagewright.internal.config;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stagewright.config.Codec;
import dev.stagewright.config.Codecs;
import dev.stagewright.config.ConfigException;
import java.util.function.Function;

/**
 * The engine's view of a codec, which writes values as JSON and reads them again.
 *
 * @param <T> the type of the values
 */
public interface JsonCodec<T> extends Codec<T> {

  /**
   * Returns the engine's view of a codec.
   *
   * @param codec a codec of {@link Codecs} or of a record
   * @param <T> the type of the values
   * @return the same codec
   */
  static <T> JsonCodec<T> of(Codec<T> codec) {
    return (JsonCodec<T>) codec;
  }

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
   * @throws ConfigException if the JSON is not what {@link #write} returns
   */
  T read(JsonNode node);

  /**
   * Returns the value as a build will see it: as if written and read again.
   *
   * @param value the value
   * @return its canonical twin
   * @throws ConfigException if JSON cannot carry the value
   */
  default T canonical(T value) {
    return read(write(value));
  }

  /**
   * Returns a codec of two functions.
   *
   * @param write writes a value
   * @param read reads it again
   * @param <T> the type of the values
   * @return the codec
   */
  static <T> JsonCodec<T> joining(Function<T, JsonNode> write, Function<JsonNode, T> read) {
    return new JsonCodec<>() {
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
