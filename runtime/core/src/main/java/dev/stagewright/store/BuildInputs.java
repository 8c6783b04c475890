package dev.stagewright.store;

import dev.stagewright.ref.DRef;
import dev.stagewright.ref.RefPath;
import java.nio.file.Path;
import java.util.List;

/** The realizations that a build reads, or that a realization was built from. */
public interface BuildInputs {

  /**
   * Returns the realizations of a dependency.
   *
   * @param dref the dependency
   * @return them in order; empty if it is no dependency
   */
  List<StoredRealization> all(DRef dref);

  /**
   * Returns the one realization of a dependency.
   *
   * @param dref the dependency
   * @return the realization
   * @throws StoreException if there is none or several
   */
  StoredRealization one(DRef dref);

  /**
   * Returns a file of the one realization of a dependency.
   *
   * @param path the file, as configured
   * @return the place on disk
   * @throws StoreException if there is no such file
   */
  Path file(RefPath path);

  /**
   * Returns a file in each realization of a dependency.
   *
   * @param path the file, as configured
   * @return the places on disk, in the order of the realizations
   * @throws StoreException if a realization has no such file
   */
  List<Path> files(RefPath path);
}
