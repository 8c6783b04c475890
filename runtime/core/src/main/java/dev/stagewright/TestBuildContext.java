package dev.stagewright;

import dev.stagewright.internal.fs.FileTrees;
import dev.stagewright.internal.text.Quantity;
import dev.stagewright.ref.DRef;
import dev.stagewright.ref.Hash;
import dev.stagewright.ref.Origin;
import dev.stagewright.ref.RRef;
import dev.stagewright.ref.StageName;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * The context of a build that a unit test runs by itself, without a store: it records progress and
 * log lines, and has no dependencies.
 *
 * <p>The methods may be called from several threads.
 */
public final class TestBuildContext implements BuildContext {
  private final Path folder;
  private final int index;
  private final int count;
  private final int cores;
  private final List<Step> steps = new CopyOnWriteArrayList<>();
  private final List<String> lines = new CopyOnWriteArrayList<>();

  /**
   * A report of progress.
   *
   * @param unit what is counted
   * @param done how many are done
   * @param total how many there are, or -1 if unknown
   */
  public record Step(String unit, long done, long total) {}

  private TestBuildContext(Path folder, int index, int count, int cores) {
    this.folder = folder;
    this.index = index;
    this.count = count;
    this.cores = cores;
  }

  /**
   * Creates the context of a build in a folder.
   *
   * @param folder an existing folder to build in
   * @return the context
   */
  public static TestBuildContext in(Path folder) {
    return new TestBuildContext(folder, 0, 1, 1);
  }

  /**
   * Returns a context for one of several builds that are made in one go.
   *
   * @param index which one, 0 to count - 1
   * @param count how many there are, 1 or more
   * @return a fresh context without records
   * @throws IllegalArgumentException if there is no such build
   */
  public TestBuildContext at(int index, int count) {
    if (index < 0 || index >= count) {
      throw new IllegalArgumentException("Of %s there is none at %s: they count from 0"
          .formatted(Quantity.of(count, "build"), index));
    }
    return new TestBuildContext(folder, index, count, cores);
  }

  /**
   * Returns a context for a build that may use more cores.
   *
   * @param cores how many, 1 or more
   * @return a fresh context without records
   * @throws IllegalArgumentException if it is less than 1
   */
  public TestBuildContext withCores(int cores) {
    if (cores < 1) {
      throw new IllegalArgumentException("A build needs 1 core or more, not " + cores);
    }
    return new TestBuildContext(folder, index, count, cores);
  }

  /**
   * Returns the progress that was reported.
   *
   * @return the reports in order
   */
  public List<Step> steps() {
    return List.copyOf(steps);
  }

  /**
   * Returns the messages that were logged.
   *
   * @return the messages in order
   */
  public List<String> lines() {
    return List.copyOf(lines);
  }

  /**
   * Returns a fixed ref, as there is no derivation.
   *
   * @return always the same ref, with the stage name {@code rehearsal}
   */
  @Override
  public DRef dref() {
    return new DRef(Hash.of(""), new StageName("rehearsal"));
  }

  @Override
  public Path folder() {
    return folder;
  }

  @Override
  public List<RRef> realizations(Origin dependency) {
    return List.of();
  }

  @Override
  public int index() {
    return index;
  }

  @Override
  public int count() {
    return count;
  }

  @Override
  public int cores() {
    return cores;
  }

  @Override
  public void progress(String unit, long done, long total) {
    steps.add(new Step(unit, done, total));
  }

  @Override
  public void log(String message) {
    lines.add(message);
  }

  /** Deletes a file or folder. Files that cannot be deleted are logged and stay. */
  @Override
  public void discard(Path place) {
    FileTrees.deleteAsFarAsPossible(place).left().forEach(left -> log("Cannot delete " + left));
  }
}
