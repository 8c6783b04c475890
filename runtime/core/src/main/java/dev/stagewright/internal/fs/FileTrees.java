package dev.stagewright.internal.fs;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What is done to a folder with all that it holds: listing, sealing, deleting. Links are never
 * followed.
 */
public final class FileTrees {
  private static final int PIECE = 1 << 12;

  private FileTrees() {}

  /** Does something with many places at once. */
  @FunctionalInterface
  public interface Work {

    /**
     * Does it.
     *
     * @param places files and folders
     * @throws IOException if it cannot be done to one of them
     */
    void on(List<Path> places) throws IOException;
  }

  /**
   * Meets every file and folder, each folder after what it holds; no more of them at once than
   * memory has room for.
   *
   * @param root the folder, which comes last
   * @param work what is done with them
   * @throws IOException if one cannot be looked at, or the work fails
   */
  public static void inPieces(Path root, Work work) throws IOException {
    List<Path> places = new ArrayList<>();
    Files.walkFileTree(root, new SimpleFileVisitor<>() {
      @Override
      public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
          throws IOException {
        return attributes.isSymbolicLink() ? FileVisitResult.CONTINUE : add(file);
      }

      @Override
      public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException failure)
          throws IOException {
        super.postVisitDirectory(directory, failure);
        return add(directory);
      }

      private FileVisitResult add(Path place) throws IOException {
        places.add(place);
        if (places.size() == PIECE) {
          work.on(List.copyOf(places));
          places.clear();
        }
        return FileVisitResult.CONTINUE;
      }
    });
    work.on(List.copyOf(places));
  }

  /**
   * Takes away the right to write, inside out, from files that are nobody else's then.
   *
   * @param root the folder
   * @throws IOException if permissions cannot be changed
   */
  public static void seal(Path root) throws IOException {
    Files.walkFileTree(root, new Owner() {
      @Override
      public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
          throws IOException {
        if (attributes.isRegularFile()) {
          PrivateCopies.make(file);
        }
        if (!attributes.isSymbolicLink()) {
          FilePermissions.makeReadOnly(file);
        }
        return FileVisitResult.CONTINUE;
      }

      @Override
      public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException failure)
          throws IOException {
        super.postVisitDirectory(directory, failure);
        FilePermissions.sealFolder(directory);
        return FileVisitResult.CONTINUE;
      }
    });
  }

  /**
   * Adds up the bytes of all files that may be seen, and that count.
   *
   * @param root the folder
   * @param counts tells whether a file does, by an object that stands for it under each of its
   *     names, if anything does
   * @return how many bytes these have
   * @throws IOException if the folder is not there
   */
  public static long size(Path root, Predicate<Object> counts) throws IOException {
    long[] bytes = {0};
    files(root, file -> {
      boolean isCounted =
          file.isRegularFile() && (file.fileKey() == null || counts.test(file.fileKey()));
      bytes[0] += isCounted ? file.size() : 0;
    });
    return bytes[0];
  }

  /**
   * Meets the attributes of all that is no folder and may be seen, however deep it lies.
   *
   * @param root the folder, or a single file
   * @param taker takes the attributes of each, those of links themselves
   * @throws IOException if the folder is not there
   */
  public static void files(Path root, Consumer<BasicFileAttributes> taker) throws IOException {
    TreeFiles.of(root, taker);
  }

  /**
   * Deletes what may have been sealed. Does nothing if there is nothing.
   *
   * @param root a file or folder
   * @return how many bytes are free again: a file that has other names keeps its own
   * @throws IOException if something cannot be deleted; everything else is gone
   */
  public static long delete(Path root) throws IOException {
    return TreeDeletion.of(root).orThrow();
  }

  /**
   * Deletes what can be deleted, and tells what cannot. Does nothing if there is nothing.
   *
   * @param root a file or folder
   * @return what came of it
   */
  public static DeletionResult deleteAsFarAsPossible(Path root) {
    return TreeDeletion.of(root);
  }

  /** Enters any folder, whatever a build made of its mode: to change that is its owner's right. */
  private static class Owner extends SimpleFileVisitor<Path> {
    @Override
    public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes)
        throws IOException {
      FilePermissions.makeWritable(directory);
      return FileVisitResult.CONTINUE;
    }

    /** A folder that may not be listed comes here, and nothing says so before. */
    @Override
    public FileVisitResult visitFileFailed(Path place, IOException failure) throws IOException {
      boolean shut = failure instanceof AccessDeniedException && !Files.isReadable(place);
      if (shut) {
        FilePermissions.makeWritable(place);
      }
      if (!shut || !Files.isReadable(place)) {
        throw failure;
      }
      Files.walkFileTree(place, this);
      return FileVisitResult.CONTINUE;
    }
  }
}
