package dev.stagewright.internal.fs;

import com.fasterxml.jackson.core.JacksonException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The reasons for a failed read: the file itself is damaged, or it cannot be read here and now, by
 * this user, and may be sound.
 */
public final class ReadFailures {
  private ReadFailures() {}

  /**
   * Returns whether the file is not what was written: another text, another type, or nothing.
   *
   * @param place the file
   * @param failure the exception of reading it
   * @return true if so; permissions, limits and temporary failures of the system are no damage
   */
  public static boolean isDamage(Path place, IOException failure) {
    return failure instanceof NoSuchFileException
        || failure instanceof JacksonException
        || failure instanceof CharacterCodingException
        || failure instanceof FileNameException
        || failure instanceof NotDirectoryException
        || isJudgement(failure.getCause())
        || isOfAnotherType(place);
  }

  /**
   * Returns a description of a failure. A plain exception says in its message what is wrong, others
   * by their class, such as {@code AccessDeniedException}.
   *
   * @param failure the exception of reading or writing
   * @return a clause
   */
  public static String described(IOException failure) {
    String message = failure.getMessage();
    return failure.getClass() == IOException.class && message != null
        ? message
        : failure.toString();
  }

  /** Returns whether an exception comes from a reader of texts, not from the file system. */
  private static boolean isJudgement(@Nullable Throwable cause) {
    return cause instanceof IllegalArgumentException && !(cause instanceof InvalidPathException);
  }

  /**
   * Returns whether a place has another type than a file: folders can be opened as files, and fail
   * later; below a file there is nothing.
   */
  private static boolean isOfAnotherType(Path place) {
    Path parent = place.getParent();
    return Files.isDirectory(place, LinkOption.NOFOLLOW_LINKS)
        || (parent != null && Files.isRegularFile(parent));
  }
}
