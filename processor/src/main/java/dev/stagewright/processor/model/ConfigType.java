package dev.stagewright.processor.model;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The type of a config field, of an argument or of an output value. */
public sealed interface ConfigType {

  /**
   * A value that is not made of others.
   *
   * @param type its type, a primitive or a class
   * @param codec the constant of {@code Codecs} that carries it
   * @param kind what constraints see in it
   */
  record Scalar(TypeName type, String codec, Kind kind) implements ConfigType {}

  /** The aspect of a value that constraints judge. */
  enum Kind {
    /** Whole numbers of up to 64 bits. */
    INTEGRAL,
    /** {@code float}. */
    FLOAT,
    /** {@code double}. */
    DOUBLE,
    /** {@code BigInteger}. */
    BIG_INTEGER,
    /** {@code BigDecimal}. */
    BIG_DECIMAL,
    /** {@code String}. */
    TEXT,
    /** Anything else. */
    OTHER;

    /**
     * Tells whether values have an order and a distance.
     *
     * @return true for the numeric kinds
     */
    public boolean isNumeric() {
      return this != TEXT && this != OTHER;
    }
  }

  /**
   * A constant of an enum.
   *
   * @param type the enum
   * @param names its constants, sorted
   */
  record Constant(ClassName type, List<String> names) implements ConfigType {}

  /**
   * A container of values.
   *
   * @param shape what holds them
   * @param element the type of each
   */
  record Container(Shape shape, ConfigType element) implements ConfigType {}

  /** The containers of values. */
  enum Shape {
    /** {@code Optional}. */
    OPTIONAL("optional", Optional.class),
    /** {@code List}. */
    LIST("list", List.class),
    /** {@code Set}. */
    SET("set", Set.class),
    /** {@code Map} from {@code String}. */
    MAP("map", Map.class);

    private final String codec;
    private final Class<?> type;

    Shape(String codec, Class<?> type) {
      this.codec = codec;
      this.type = type;
    }

    /**
     * Names the method of {@code Codecs} that carries the container.
     *
     * @return the method's name
     */
    public String codec() {
      return codec;
    }

    /**
     * Names the container.
     *
     * @return its class
     */
    public ClassName type() {
      return ClassName.get(type);
    }

    /**
     * Gives an empty container.
     *
     * @return an expression
     */
    public CodeBlock empty() {
      return CodeBlock.of(this == OPTIONAL ? "$T.empty()" : "$T.of()", type);
    }
  }

  /**
   * A record of values.
   *
   * @param type the record
   * @param components its components in order
   */
  record Structure(ClassName type, List<Component> components) implements ConfigType {}

  /**
   * A component of a record.
   *
   * @param name its name
   * @param type its type
   */
  record Component(String name, ConfigType type) {}

  /** A file of any other stage: {@code Path}. */
  record PathInput() implements ConfigType {}

  /**
   * Another stage.
   *
   * @param names the stage and what is generated for it
   */
  record StageInput(StageNames names) implements ConfigType {}

  /** A type for arguments only: a value that is there while a build runs. */
  record SecretValue() implements ConfigType {}

  /**
   * A type for arguments only, of which nothing is known but its name.
   *
   * @param type the type
   */
  record Opaque(TypeName type) implements ConfigType {}

  /**
   * A type that a config field cannot have.
   *
   * @param type the declared type, {@code Object} where it cannot be named
   * @param fault what is wrong with it
   */
  record Unsupported(TypeName type, TypeFault fault) implements ConfigType {}
}
