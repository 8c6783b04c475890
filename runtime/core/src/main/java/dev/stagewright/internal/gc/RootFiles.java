package dev.stagewright.internal.gc;

import dev.stagewright.config.ConfigException;
import dev.stagewright.internal.fs.ReadFailures;
import dev.stagewright.ref.Hash;
import dev.stagewright.store.StoreException;
import dev.stagewright.tools.Roots;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The files in which a store records its roots, each written atomically. */
public final class RootFiles {
  private static final Pattern DRAFT =
      Pattern.compile("\\..+-[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  private RootFiles() {}

  /** A parser of root files. */
  @FunctionalInterface
  public interface Reader<T> {
    T read(String text) throws IOException;
  }

  public static List<Path> list(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    } catch (NoSuchFileException e) {
      return none(folder);
    } catch (IOException e) {
      throw unlistable(folder, e);
    }
  }

  /**
   * Lists an absent folder as empty. A dangling link, as to an unmounted disk, is no proof of
   * absence.
   */
  private static List<Path> none(Path folder) {
    for (Path place : List.of(folder, folder.resolveSibling(""))) {
      if (Files.isSymbolicLink(place)) {
        throw unlistable(folder, new NoSuchFileException(place.toString()));
      }
    }
    return List.of();
  }

  private static StoreException unlistable(Path folder, IOException cause) {
    return new StoreException(
        "Cannot list the roots in %s: check that it is there, and may be read".formatted(folder),
        cause);
  }

  /** Returns whether a file is the draft of a root file. */
  static boolean isDraft(Path file) {
    return DRAFT.matcher(file.getFileName().toString()).matches();
  }

  /** Parses a target, with a checksum in the second line; older files have none. */
  public static Roots.Root.Target target(String text) {
    List<String> lines = text.lines().toList();
    if (lines.size() > 2) {
      throw new ConfigException("it has more than two lines");
    }
    if (lines.size() == 2 && !lines.get(1).equals(sum(lines.get(0)))) {
      throw new ConfigException("its first line has not the checksum in its second");
    }
    return Roots.Root.Target.parse(lines.isEmpty() ? "" : lines.get(0).strip());
  }

  public static String text(Roots.Root.Target target) {
    return "%s\n%s\n".formatted(target, sum(target.toString()));
  }

  private static String sum(String line) {
    return Hash.of(line + "\n").hex();
  }

  /**
   * Reads a root file, and throws if it is unreadable: deletion must not proceed without knowing
   * what a root keeps.
   */
  public static <T> T read(Path file, Reader<T> reader) {
    try {
      return reader.read(Files.readString(file));
    } catch (IOException e) {
      throw ReadFailures.isDamage(file, e)
          ? damaged(file, e)
          : new StoreException(
              "Cannot read the root %s: check that this user may read it".formatted(file), e);
    } catch (IllegalArgumentException e) {
      throw damaged(file, new IOException(e.getMessage(), e));
    }
  }

  private static StoreException damaged(Path file, IOException cause) {
    return new StoreException(
        "Cannot read the root %s: set it again, or take it away with 'stagewright root rm' or 'root unlink'"
            .formatted(file),
        cause);
  }
}
