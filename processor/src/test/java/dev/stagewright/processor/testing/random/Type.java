package dev.stagewright.processor.testing.random;

import java.util.List;
import java.util.Locale;

/** A type that configuration may have. */
sealed interface Type permits SimpleTypes, Type.Constants, Type.Struct, Type.Holder {
  /** Returns the type as user code writes it. */
  String code();

  /** Returns the type inside of another. */
  default String boxed() {
    return code();
  }

  /** Tells whether any package can name it, and without a declaration. */
  boolean isPlain();

  /** An enum. */
  record Constants(String code, List<String> names) implements Type {
    @Override
    public boolean isPlain() {
      return false;
    }
  }

  /** A record. */
  record Struct(String code, List<Component> components) implements Type {
    @Override
    public boolean isPlain() {
      return false;
    }
  }

  /** A component of a record. */
  record Component(String name, Type type) {}

  /** A container. */
  record Holder(Shape shape, Type element) implements Type {
    @Override
    public String code() {
      return shape.of(element.boxed());
    }

    @Override
    public boolean isPlain() {
      return element.isPlain();
    }
  }

  /** The containers of others. */
  enum Shape {
    OPTIONAL,
    LIST,
    SET,
    MAP;

    String of(String element) {
      String name = name().charAt(0) + name().substring(1).toLowerCase(Locale.ROOT);
      return this == MAP
          ? "java.util.Map<java.lang.String, %s>".formatted(element)
          : "java.util.%s<%s>".formatted(name, element);
    }
  }
}
