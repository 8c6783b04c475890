package dev.stagewright.internal.config;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagewright.config.Codec;
import dev.stagewright.config.ConfigException;
import org.jspecify.annotations.Nullable;

/** The members of a JSON object, written or read one by one by the codecs of records. */
public final class JsonMembers implements Codec.RecordBuilder.Components {
  private final ObjectNode object;

  private JsonMembers(ObjectNode object) {
    this.object = object;
  }

  /**
   * Returns an object without members to write.
   *
   * @return the object
   */
  public static JsonMembers write() {
    return new JsonMembers(JsonNodeFactory.instance.objectNode());
  }

  /**
   * Returns the members of an object to read.
   *
   * @param node its JSON
   * @return its members
   * @throws ConfigException if it is no object
   */
  public static JsonMembers read(JsonNode node) {
    if (node instanceof ObjectNode object) {
      return new JsonMembers(object);
    }
    throw new ConfigException("Expected an object, found " + ValuePreview.of(node));
  }

  /**
   * Writes a member.
   *
   * @param name its name
   * @param codec the codec of its type
   * @param value its value
   * @param <T> the type of the value
   * @return these members
   * @throws ConfigException if there is no value or JSON cannot carry it
   */
  public <T> JsonMembers put(String name, Codec<T> codec, @Nullable T value) {
    try {
      object.set(name, JsonCodec.of(codec).write(ContainerCodecs.present(value)));
      return this;
    } catch (RuntimeException e) {
      throw Refusals.within(ValuePart.member(name), e);
    }
  }

  /**
   * Reads a member.
   *
   * @param name its name
   * @param codec the codec of its type
   * @param <T> the type of the value
   * @return its value
   * @throws ConfigException if there is no such member or it is not what the codec writes
   */
  @Override
  public <T> T get(String name, Codec<T> codec) {
    JsonNode member = object.get(name);
    if (member == null) {
      throw new ConfigException("\"%s\" is missing in %s".formatted(name, ValuePreview.of(object)));
    }
    return JsonCodec.of(codec).read(member);
  }

  /**
   * Returns the object.
   *
   * @return its JSON
   */
  public JsonNode json() {
    return object;
  }
}
