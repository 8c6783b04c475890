package dev.stagewright.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;

/** Reads the store's JSON files: strictly, and as trees. */
final class Json {
  private static final JsonMapper MAPPER = JsonMapper.builder()
      .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
      .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
      .build();

  private Json() {}

  static <T> T read(Path file, Function<JsonNode, T> reader) {
    try {
      return reader.apply(MAPPER.readTree(Files.readString(file)));
    } catch (IOException e) {
      throw damaged(file, e);
    } catch (IllegalArgumentException e) {
      throw damaged(file, new IOException(e.getMessage(), e));
    }
  }

  static JsonNode parse(String text) throws JsonProcessingException {
    return MAPPER.readTree(text);
  }

  private static StoreException damaged(Path file, IOException cause) {
    return new StoreException(
        "Cannot read %s: the realization is damaged; delete its folder, and it is built again"
            .formatted(file),
        cause);
  }
}
