package dev.stagewright.internal.layout;

import dev.stagewright.ref.DRef;
import dev.stagewright.ref.RRef;
import java.nio.file.Path;

/**
 * The paths of derivations and realizations in a store, or in any folder laid out like one.
 *
 * <pre>
 * derivations/&lt;dhash&gt;-&lt;name&gt;/
 *   derivation.json                     the configuration; its SHA-256 is dhash
 *   code.json                           the code table; its SHA-256 is in derivation.json
 *   &lt;rhash&gt;/                            a realization, complete and read-only
 *     realization.json                  the hashes of the next two; its SHA-256 is rhash
 *     context.json                      the realizations of its dependencies
 *     manifest                          checksums of files/, for sha256sum -c
 *     files/                            the outputs of the build
 *     builds/&lt;time&gt;.json, &lt;time&gt;.log    when, where and how it was built; in no name
 *     builds/&lt;time&gt;.sha256              checksums of these two, for sha256sum -c
 * </pre>
 */
@FunctionalInterface
public interface ResultLayout {
  /** The document of a derivation, in its folder. */
  String DERIVATION = "derivation.json";

  /** The code table of a derivation, beside it. */
  String CODE = "code.json";

  /** The document of a realization, in its folder. */
  String REALIZATION = "realization.json";

  /** The context of a realization, beside it. */
  String CONTEXT = "context.json";

  /** The manifest of a realization, beside it. */
  String MANIFEST = "manifest";

  /** The folder of the outputs. */
  String FILES = "files";

  /** The folder of the build records. */
  String BUILDS = "builds";

  /**
   * Returns the root folder.
   *
   * @return the root
   */
  Path root();

  /**
   * Returns the folder of all derivations.
   *
   * @return a folder, which may not exist
   */
  default Path derivations() {
    return root().resolve("derivations");
  }

  /**
   * Returns the folder of a derivation.
   *
   * @param dref its name
   * @return a folder, which may not exist
   */
  default Path derivation(DRef dref) {
    return derivations().resolve(dref.folderName());
  }

  /**
   * Returns the folder of a realization, which contains its files and documents.
   *
   * @param rref its name
   * @return a folder, which may not exist
   */
  default Path realization(RRef rref) {
    return derivation(rref.dref()).resolve(rref.hash().hex());
  }
}
