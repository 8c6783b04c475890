package dev.stagewright.internal.load;

import dev.stagewright.build.Derivation;
import dev.stagewright.config.ConfigReader;
import dev.stagewright.internal.load.StageLoadException.Reason;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The {@code read} method of the class {@code XStage} that is generated for a stage {@code X}. */
record GeneratedStage(Class<?> stage, Method read) {
  private static final Pattern CLASS_FILE = Pattern.compile("class file version ([0-9]{1,5})");
  private static final int BEFORE_JAVA_1 = 44;

  static GeneratedStage of(ClassLoader classes, String name) {
    Class<?> stage = stage(classes, name);
    String generated = stage.getPackageName() + "." + simpleNames(stage) + "Stage";
    Class<?> entry = find(classes, generated);
    if (entry == null) {
      throw new StageLoadException(
          Reason.NO_STAGE,
          "%s exists, but %s does not: annotate the class @Stage, and compile it with the annotation processor stagewright-processor"
              .formatted(stage.getName(), generated),
          null);
    }
    try {
      Method read = entry.getDeclaredMethod("read", ConfigReader.class);
      read.trySetAccessible(); // a stage that is not public has an entry that is not
      return new GeneratedStage(stage, read);
    } catch (NoSuchMethodException | LinkageError e) {
      throw unlinked(stage, e);
    }
  }

  Derivation<?> read(ConfigReader reader) {
    try {
      return (Derivation<?>) read.invoke(null, reader);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof RuntimeException refusal) {
        throw refusal;
      }
      if (e.getCause() instanceof Error error && !(error instanceof LinkageError)) {
        throw error;
      }
      throw unlinked(stage, e.getCause() == null ? e : e.getCause());
    } catch (IllegalAccessException | ClassCastException e) {
      throw otherVersion(stage, e);
    }
  }

  /**
   * Returns the exception for a missing class: one of the runtime's own is due to another version,
   * others are of a library.
   */
  private static StageLoadException unlinked(Class<?> stage, Throwable cause) {
    boolean missing = cause instanceof NoClassDefFoundError
        && !String.valueOf(cause.getMessage()).startsWith("dev/stagewright/");
    return missing || cause instanceof ExceptionInInitializerError
        ? new StageLoadException(
            Reason.NO_CLASS,
            "%s cannot be used: %s. Check that all its libraries are on the class path"
                .formatted(stage.getName(), cause),
            cause)
        : otherVersion(stage, cause);
  }

  private static StageLoadException otherVersion(Class<?> stage, Throwable cause) {
    return new StageLoadException(
        Reason.OTHER_VERSION,
        "What was generated for %s does not fit this version of the runtime: compile it again with the annotation processor of the same version (%s)"
            .formatted(stage.getName(), cause),
        cause);
  }

  /**
   * Finds a class by its name as people write it: {@code Outer.Inner} is a class of a package, or
   * in a class.
   */
  private static Class<?> stage(ClassLoader classes, String name) {
    String binary = name;
    while (true) {
      Class<?> found = find(classes, binary);
      if (found != null) {
        return found;
      }
      int dot = binary.lastIndexOf('.');
      if (dot < 0) {
        throw new StageLoadException(
            Reason.NO_CLASS,
            "There is no class %s on the class path: check its name, package included, and where its classes are"
                .formatted(name),
            null);
      }
      binary = binary.substring(0, dot) + "$" + binary.substring(dot + 1);
    }
  }

  private static @Nullable Class<?> find(ClassLoader classes, String binary) {
    try {
      return Class.forName(binary, false, classes);
    } catch (UnsupportedClassVersionError e) {
      throw new StageLoadException(
          Reason.NO_CLASS,
          "%s was compiled for%s, and this is Java %s: run the command with that Java, or compile the class with --release %s"
              .formatted(
                  binary,
                  newer(e),
                  Runtime.version().feature(),
                  Runtime.version().feature()),
          e);
    } catch (ClassNotFoundException | LinkageError e) {
      return null; // a name that differs in case only is a linkage error on some systems
    }
  }

  /** Returns the Java version of a class file. Their versions count from 45, for Java 1.1. */
  private static String newer(UnsupportedClassVersionError error) {
    Matcher version = CLASS_FILE.matcher(String.valueOf(error.getMessage()));
    return version.find()
        ? " Java " + (Integer.parseInt(version.group(1)) - BEFORE_JAVA_1)
        : " a newer Java";
  }

  private static String simpleNames(Class<?> stage) {
    Class<?> outer = stage.getEnclosingClass();
    return outer == null ? stage.getSimpleName() : simpleNames(outer) + "_" + stage.getSimpleName();
  }
}
