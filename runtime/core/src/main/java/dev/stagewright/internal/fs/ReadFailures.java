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
 * The reasons that something could not be read: it is wrong itself, or it cannot be read here and
 * now, by this user, and may be sound.
 */
public final class ReadFailures {
  private ReadFailures() {}

  /**
   * Tells whether what was read is not what was written: another text, another type, or nothing.
   *
   * @param place what was read
   * @param failure what reading it threw
   * @return whether that is so; permissions, limits and hiccups of the system are no such reason
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
   * Describes a failure. A plain one says in its message what is wrong; of others the class says
   * it, such as {@code AccessDeniedException}.
   *
   * @param failure what reading or writing threw
   * @return a clause
   */
  public static String described(IOException failure) {
    String message = failure.getMessage();
    return failure.getClass() == IOException.class && message != null
        ? message
        : failure.toString();
  }

  /** What a reader of texts throws, which is no name of a file. */
  private static boolean isJudgement(@Nullable Throwable cause) {
    return cause instanceof IllegalArgumentException && !(cause instanceof InvalidPathException);
  }

  /** Folders can be opened as files, and fail later; below a file there is nothing. */
  private static boolean isOfAnotherType(Path place) {
    Path parent = place.getParent();
    return Files.isDirectory(place, LinkOption.NOFOLLOW_LINKS)
        || (parent != null && Files.isRegularFile(parent));
  }
}
