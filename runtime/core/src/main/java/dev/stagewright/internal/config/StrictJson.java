package dev.stagewright.internal.config;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

/**
 * A reader of documents as trees that refuses those which two readers may take for different
 * things.
 */
public final class StrictJson {
  private static final JsonMapper MAPPER = JsonMapper.builder(JsonLimits.factory())
      .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
      .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
      .build();

  private StrictJson() {}

  /**
   * Reads a text.
   *
   * @param text a JSON value within the {@linkplain JsonLimits limits}, with nothing behind it
   * @return the value
   * @throws MalformedJsonException if it is anything else, or has a member twice
   */
  public static JsonNode parse(String text) throws JsonProcessingException {
    try {
      return MAPPER.readTree(text);
    } catch (JsonProcessingException e) {
      throw MalformedJsonException.of(e);
    }
  }
}
