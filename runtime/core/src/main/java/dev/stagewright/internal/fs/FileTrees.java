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
 * Operations on a folder with all its content: listing, sealing, deleting. Links are never
 * followed.
 */
public final class FileTrees {
  private static final int PIECE = 1 << 12;

  private FileTrees() {}

  /** An operation on many places at once. */
  @FunctionalInterface
  public interface Work {

    /**
     * Runs the operation.
     *
     * @param places files and folders
     * @throws IOException if it cannot be done to one of them
     */
    void on(List<Path> places) throws IOException;
  }

  /**
   * Visits every file and folder, each folder after its content, and at most as many at once as
   * memory has room for.
   *
   * @param root the folder, which comes last
   * @param work the operation on them
   * @throws IOException if one cannot be read, or the operation fails
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
   * Removes the permission to write, inside out, replacing files that have other names by copies.
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
   * @param counts returns whether a file does, by an object that identifies it under each of its
   *     names, or null
   * @return the number of bytes
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
   * Visits the attributes of all files that may be seen, however deep they lie.
   *
   * @param root the folder, or a single file
   * @param taker takes the attributes of each, those of links themselves
   * @throws IOException if the folder is not there
   */
  public static void files(Path root, Consumer<BasicFileAttributes> taker) throws IOException {
    TreeFiles.of(root, taker);
  }

  /**
   * Deletes a file or folder that may have been sealed. Does nothing if it does not exist.
   *
   * @param root a file or folder
   * @return how many bytes are free again: a file that has other names keeps its own
   * @throws IOException if something cannot be deleted; everything else is gone
   */
  public static long delete(Path root) throws IOException {
    return TreeDeletion.of(root).orThrow();
  }

  /**
   * Deletes what can be deleted, and reports what cannot. Does nothing if the place does not exist.
   *
   * @param root a file or folder
   * @return the outcome
   */
  public static DeletionResult deleteAsFarAsPossible(Path root) {
    return TreeDeletion.of(root);
  }

  /** A visitor that enters any folder, whatever mode a build gave it: its owner may change that. */
  private static class Owner extends SimpleFileVisitor<Path> {
    @Override
    public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes)
        throws IOException {
      FilePermissions.makeWritable(directory);
      return FileVisitResult.CONTINUE;
    }

    /** Handles a folder that may not be listed, of which no call comes before this one. */
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
