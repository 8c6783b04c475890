package harness;

import dev.stagewright.build.Secret;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/** Tells values exactly, as text: what a stage saw, and what its handles give. */
public final class Told {
  /** A record that tells its components. */
  public interface Struct {
    String struct();
  }

  /** A stage that tells what it was given, and what it left. */
  public interface Teller {
    String tell();

    String left();
  }

  private Told() {}

  public static String of(Object value) {
    if (value instanceof Double number) {
      return "Double " + Long.toHexString(Double.doubleToRawLongBits(number));
    } else if (value instanceof Float number) {
      return "Float " + Integer.toHexString(Float.floatToRawIntBits(number));
    } else if (value instanceof Character character) {
      return "Character " + (int) character;
    } else if (value instanceof ZoneId zone) {
      return "Zone " + zone.getId();
    } else if (value instanceof Enum<?> constant) {
      return "Enum " + constant.name();
    } else if (value instanceof Struct struct) {
      return "Struct" + struct.struct();
    } else if (value instanceof Path path) {
      return "File " + hash(content(path));
    } else if (value instanceof Teller stage) {
      return "Stage " + hash(stage.tell()) + " " + hash(stage.left());
    }
    return holder(value);
  }

  private static String holder(Object value) {
    if (value instanceof Optional<?> optional) {
      return "Optional[" + optional.map(Told::of).orElse("") + "]";
    } else if (value instanceof List<?> list) {
      return "List" + list.stream().map(Told::of).toList();
    } else if (value instanceof Set<?> set) {
      return "Set" + set.stream().map(Told::of).sorted().toList();
    } else if (value instanceof Map<?, ?> map) {
      return "Map" + new TreeMap<>(each(map, Object.class, Told::of));
    }
    return other(value);
  }

  private static String other(Object value) {
    if (value instanceof int[] array) {
      return Arrays.toString(array);
    } else if (value instanceof Class<?> type) {
      return type.getName();
    } else if (value instanceof Secret secret) {
      return "Secret " + secret.value().isPresent();
    }
    return value.getClass().getSimpleName() + " " + value;
  }

  /** Turns what a field holds, alone or in a container, into something else. */
  public static <T, R> Object each(Object held, Class<T> type, Function<? super T, R> turn) {
    if (held instanceof Optional<?> optional) {
      return optional.map(type::cast).map(turn);
    } else if (held instanceof List<?> list) {
      return list.stream().map(type::cast).map(turn).toList();
    } else if (held instanceof Map<?, ?> map) {
      return each(map, type, turn);
    }
    return turn.apply(type.cast(held));
  }

  private static <T, R> Map<String, R> each(Map<?, ?> map, Class<T> type, Function<? super T, R> turn) {
    Map<String, R> turned = new TreeMap<>();
    map.forEach((key, value) -> turned.put((String) key, turn.apply(type.cast(value))));
    return turned;
  }

  /** Writes a file, or a folder with a file in it. */
  public static void write(Path path, boolean folder, String content) {
    try {
      Files.writeString(folder ? Files.createDirectory(path).resolve("content") : path, content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static String content(Path path) {
    try {
      return Files.readString(Files.isDirectory(path) ? path.resolve("content") : path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static String hash(String text) {
    return Integer.toHexString(text.hashCode());
  }

  public static List<String> lines(String... lines) {
    return new ArrayList<>(List.of(lines));
  }
}
