package dev.stagewright.stages.archive;

import dev.stagewright.Argument;
import dev.stagewright.Build;
import dev.stagewright.BuildContext;
import dev.stagewright.Config;
import dev.stagewright.Output;
import dev.stagewright.Stage;
import dev.stagewright.ref.RefPath;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/**
 * The contents of an archive: a zip, a tar, or a tar or single file compressed by gzip, bzip2, xz
 * or zstd. The format is found in the bytes, not in the name.
 *
 * <p>Files, folders and links are kept, and of their attributes the right to execute; all files get
 * the same time. A single file is called as the archive, without {@code .gz}, {@code .bz2},
 * {@code .xz} or {@code .zst}. Hard links become files of their own. Zeros behind a gzip or a bzip2
 * are passed over, as are those behind an xz whose number is a multiple of four, and a tar of
 * nothing but zeros, or of no byte, has nothing in it; a compressed one must be called so
 * ({@code .tar.gz}, {@code .tgz}), for it might be a single file.
 *
 * <p>Archives need not be trusted. One is refused as a whole if an entry is absolute, leads out of
 * it by {@code ..} or by a link, is a device or a pipe, has the name of another (also where only
 * case tells them apart, unless {@link #caseSensitive} is set) or a name whose charset is not
 * known, or if more comes out than {@link #limit} allows. One is damaged if a sum that its format
 * has is wrong (of data, and of each header of a tar), if the two names that a zip has for an entry
 * differ, or if data stands where a tar has its next header. Bytes behind the end of a tar, which
 * is two blocks of zeros, are not read.
 */
@Stage(name = "unpack", version = "1")
public class Unpack {
  private static final long SMALL = 1L << 30;
  private static final long USUAL_RATIO = 250;

  /** The archive. */
  @Config
  public Path archive;

  /**
   * The number of leading folders to remove from each name, as {@code tar --strip-components} does.
   * Entries with no more folders than these are left out.
   */
  @Config
  @PositiveOrZero
  public int strip = 0;

  /**
   * The charset of names for which the archive declares none: {@code ISO-8859-1}, {@code IBM437},
   * {@code GBK}. These are names in a tar without extended headers, and in a zip without the flag
   * or the extra field for UTF-8. If empty, such names are read as UTF-8; if they are not UTF-8,
   * those of a zip are read as IBM437, the charset of its format, and a tar is refused.
   */
  @Config
  public Optional<String> names = Optional.empty();

  /**
   * Whether names may differ in case only, as in the sources of Linux. The result can be kept,
   * packed and copied only where file systems tell case apart.
   */
  @Config
  public boolean caseSensitive = false;

  /**
   * The most bytes that may come out, with one KiB for each entry. If empty: 1 GiB, or 250 times
   * the size of the archive if that is more.
   */
  @Argument
  @Positive
  public Optional<Long> limit = Optional.empty();

  /** The folder with what was in the archive. */
  @Output("contents")
  public Path contents;

  /**
   * Starts a configuration.
   *
   * @param archive the archive, an output of another stage
   * @return the builder, which needs no more
   */
  public static UnpackStage.Builder of(RefPath archive) {
    return UnpackStage.builder().archive(archive);
  }

  /** Creates a stage whose fields are still to be set. */
  public Unpack() {}

  /**
   * Unpacks {@link #archive} to {@link #contents}, which must not exist.
   *
   * @param build receives progress
   * @throws UnpackException if the archive is refused; what came out before is left
   * @throws IOException if the archive cannot be read or the folder not be written
   * @throws InterruptedException if the thread is interrupted
   */
  @Build
  public void unpack(BuildContext build) throws IOException, InterruptedException {
    UnpackFailures failures = new UnpackFailures(archive);
    ExtractionBudget budget = new ExtractionBudget(build, failures, limit.orElse(usualLimit()));
    Files.createDirectory(contents);
    refuseIgnoredCase(failures);
    TargetPaths paths = new TargetPaths(strip, caseSensitive, failures);
    Extractor extraction = new Extractor(contents, paths, budget, failures);
    try (EntryStream entries =
        new ArchiveFile(archive, new EntryNameDecoder(charset(failures), failures)).open()) {
      if (!extraction.write(entries) && strip > 0) {
        throw failures.nothingLeft(strip);
      }
    }
    build.log("Unpacked %s: %s".formatted(archive.getFileName(), budget));
  }

  private Optional<Charset> charset(UnpackFailures failures) throws UnpackException {
    if (names.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(Charset.forName(names.get()));
    } catch (IllegalArgumentException e) {
      throw failures.charset(names.get());
    }
  }

  private void refuseIgnoredCase(UnpackFailures failures) throws UnpackException {
    String other = String.valueOf(contents.getFileName()).toUpperCase(Locale.ROOT);
    if (caseSensitive && Files.exists(contents.resolveSibling(other))) {
      throw failures.caseIgnored(contents);
    }
  }

  private long usualLimit() throws IOException {
    return Math.max(SMALL, Files.size(archive) * USUAL_RATIO);
  }
}
