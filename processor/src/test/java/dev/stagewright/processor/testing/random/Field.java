package dev.stagewright.processor.testing.random;

import dev.stagewright.processor.testing.random.Type.Shape;
import java.util.List;
import java.util.Optional;

/** A field of a stage. */
sealed interface Field {
  Named named();

  /** Returns the type as user code writes it. */
  String type();

  /**
   * Returns the annotation that makes the field one of its kind; that of a value, unless it is
   * anything else.
   */
  default String annotation() {
    return "@dev.stagewright.Output";
  }

  default String name() {
    return named().name();
  }

  /** Tells whether the builder insists on it. */
  default boolean isRequired() {
    return false;
  }

  /** Returns the initialiser with the sign before it, or nothing. */
  default String initialiser() {
    return "";
  }

  /**
   * The parts that every field has.
   *
   * @param name its name
   * @param inherited whether a superclass declares it
   * @param access its modifier, or nothing
   * @param before its Javadoc and other annotations
   */
  record Named(String name, boolean inherited, String access, String before) {}

  /**
   * Configuration: what stands in the field at first, and what the builder is given, if anything.
   */
  record Setting(
      Named named,
      Type kind,
      boolean isRequired,
      Optional<Value> initial,
      Optional<Value> given,
      List<String> constraints,
      boolean unwrapped)
      implements Field {
    @Override
    public String type() {
      return kind.code();
    }

    @Override
    public String annotation() {
      String required = isRequired ? "(required = true)" : "";
      return "@dev.stagewright.Config" + required + String.join("", constraints);
    }

    @Override
    public String initialiser() {
      return initial.map(value -> " = " + value.code()).orElse("");
    }

    /** Returns the value that a build sees. */
    Value seen() {
      return given.or(() -> initial).or(() -> Values.untouched(kind)).orElseThrow();
    }
  }

  /** Files of other stages, or another stage. */
  record Input(
      Named named, Optional<ClassLocation> other, Optional<Shape> shape, List<Source> sources)
      implements Field {
    /** A stage of the graph, and a file of it unless it is taken whole. */
    record Source(int stage, Optional<String> file) {}

    @Override
    public String type() {
      String element = other.map(ClassLocation::code).orElse("java.nio.file.Path");
      return shape.map(holder -> holder.of(element)).orElse(element);
    }

    @Override
    public String annotation() {
      return "@dev.stagewright.Config";
    }

    @Override
    public boolean isRequired() {
      return shape.isEmpty();
    }
  }

  /**
   * A field that changes no result: its initialiser, the builder's value, and the one that a build
   * sees.
   */
  record Argument(
      Named named,
      String type,
      String initial,
      Optional<String> given,
      String told,
      List<String> constraints)
      implements Field {
    @Override
    public String annotation() {
      return "@dev.stagewright.Argument" + String.join("", constraints);
    }

    @Override
    public String initialiser() {
      return " = " + initial;
    }
  }

  /** A promised file or folder: its path as declared, and as it comes to be. */
  record Promise(Named named, String path, boolean isFolder) implements Field {
    @Override
    public String type() {
      return "java.nio.file.Path";
    }

    @Override
    public String annotation() {
      return "@dev.stagewright.Output(%s)".formatted(Texts.literal(path));
    }
  }

  /** A value that the build leaves. */
  record Outcome(Named named, Type kind, Value value) implements Field {
    @Override
    public String type() {
      return kind.code();
    }
  }

  /** A text that says what the build saw. */
  record Report(Named named) implements Field {
    @Override
    public String type() {
      return "java.lang.String";
    }
  }
}
