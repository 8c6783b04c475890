package dev.stagewright.config;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stagewright.internal.config.ConfigProblems;
import dev.stagewright.internal.config.JsonCodec;
import dev.stagewright.internal.config.JsonMembers;
import dev.stagewright.internal.config.ProblemCollector;
import dev.stagewright.internal.config.ValuePart;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A mapping of one type's values to JSON and back.
 *
 * <p>Different values have different JSON, and reading returns a value equal to the one written,
 * except that -0.0 becomes 0.0 and sets and maps take the order of their JSON. All codecs come from
 * {@link Codecs} and {@link RecordBuilder}.
 *
 * @param <T> the type of the values
 */
public interface Codec<T> {

  /**
   * A builder that joins the codecs of components to that of a record.
   *
   * @param <R> the record
   */
  static final class RecordBuilder<R> {
    private final List<Component<R, ?>> components;

    /** The components of one record that is read, by name. */
    public interface Components {

      /**
       * Reads a component.
       *
       * @param name its name
       * @param codec the codec of its type
       * @param <T> the type of the value
       * @return its value
       * @throws ConfigException if there is no such component or it is not what the codec writes
       */
      <T> T get(String name, Codec<T> codec);
    }

    private record Component<R, T>(
        String name, JsonCodec<T> codec, Function<R, @Nullable T> accessor) {
      void write(R value, JsonMembers members) {
        members.put(name, codec, accessor.apply(value));
      }

      /**
       * Reads a component to report its problems. A missing one is not reported if a misspelt name
       * is.
       */
      void check(JsonNode object, Set<String> misspelt, ProblemCollector problems) {
        JsonNode member = object.get(name);
        if (member != null) {
          problems.reading(ValuePart.member(name), () -> codec.read(member));
        } else if (!misspelt.contains(name)) {
          problems.note(new ConfigException.Problem(
              ConfigException.Problem.Kind.MISSING, "", "", "\"%s\" is missing".formatted(name)));
        }
      }
    }

    private RecordBuilder(List<Component<R, ?>> components) {
      this.components = components;
    }

    /**
     * Returns a builder without components.
     *
     * @param <R> the record
     * @return the builder
     */
    public static <R> RecordBuilder<R> start() {
      return new RecordBuilder<>(List.of());
    }

    /**
     * Adds a component.
     *
     * @param name its name
     * @param codec the codec of its type
     * @param accessor reads it
     * @param <T> its type
     * @return a builder with one component more
     */
    public <T> RecordBuilder<R> with(
        String name, Codec<T> codec, Function<R, @Nullable T> accessor) {
      List<Component<R, ?>> more = new ArrayList<>(components);
      more.add(new Component<>(name, JsonCodec.of(codec), accessor));
      return new RecordBuilder<>(List.copyOf(more));
    }

    /**
     * Returns the codec of the record.
     *
     * @param constructor makes a record of its components
     * @return the codec
     */
    public Codec<R> making(Function<Components, R> constructor) {
      return JsonCodec.joining(this::write, node -> read(node, constructor));
    }

    private JsonNode write(R value) {
      JsonMembers members = JsonMembers.write();
      components.forEach(component -> component.write(value, members));
      return members.json();
    }

    private R read(JsonNode node, Function<Components, R> constructor) {
      JsonMembers members = JsonMembers.read(node);
      List<String> names = components.stream().map(Component::name).toList();
      ProblemCollector problems = new ProblemCollector();
      Set<String> misspelt = new HashSet<>();
      node.fieldNames().forEachRemaining(name -> {
        if (!names.contains(name)) {
          ConfigProblems.meant(name, names).ifPresent(misspelt::add);
          problems.note(ConfigProblems.unknown(name, names));
        }
      });
      try {
        problems.refuse();
        return constructor.apply(members);
      } catch (RuntimeException e) { // the constructor's, unless a component is to blame
        components.forEach(component -> component.check(node, misspelt, problems));
        problems.refuse();
        throw e instanceof ConfigException known ? known : thrown(e);
      }
    }

    /**
     * Returns the exception for a constructor that threw one, with its type: a message alone may
     * say nothing, such as "/ by zero".
     */
    private static ConfigException thrown(RuntimeException refusal) {
      ConfigException told = new ConfigException("its constructor threw " + refusal);
      told.initCause(refusal);
      return told;
    }
  }
}
