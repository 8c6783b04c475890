package dev.stagewright.internal.layout;

import dev.stagewright.ref.DRef;
import dev.stagewright.ref.RRef;
import java.nio.file.Path;

/**
 * Where derivations and realizations lie: in a store, and in whatever is laid out like one.
 *
 * <pre>
 * derivations/&lt;dhash&gt;-&lt;name&gt;/
 *   derivation.json                     the configuration; its SHA-256 is dhash
 *   code.json                           the fingerprint's table; its SHA-256 stands in derivation.json
 *   &lt;rhash&gt;/                            a realization, complete and read-only
 *     realization.json                  the hashes of the next two; its SHA-256 is rhash
 *     context.json                      the realizations of its dependencies
 *     manifest                          checksums of files/, for sha256sum -c
 *     files/                            what the build made
 *     builds/&lt;time&gt;.json, &lt;time&gt;.log    when, where and how it was built; in no name
 *     builds/&lt;time&gt;.sha256              checksums of these two, for sha256sum -c
 * </pre>
 */
@FunctionalInterface
public interface ResultLayout {
  /** The document of a derivation, in its folder. */
  String DERIVATION = "derivation.json";

  /** The table of its code, beside it. */
  String CODE = "code.json";

  /** The document of a realization, in its folder. */
  String REALIZATION = "realization.json";

  /** What the realization was built from, beside it. */
  String CONTEXT = "context.json";

  /** What the realization holds, beside it. */
  String MANIFEST = "manifest";

  /** The folder of what the build made. */
  String FILES = "files";

  /** The folder of the builds' records. */
  String BUILDS = "builds";

  /**
   * Gives the folder around everything.
   *
   * @return the root
   */
  Path root();

  /**
   * Gives the folder of all derivations.
   *
   * @return a folder, which may not exist
   */
  default Path derivations() {
    return root().resolve("derivations");
  }

  /**
   * Gives the folder of a derivation.
   *
   * @param dref its name
   * @return a folder, which may not exist
   */
  default Path derivation(DRef dref) {
    return derivations().resolve(dref.folderName());
  }

  /**
   * Gives the folder of a realization: the one around its files.
   *
   * @param rref its name
   * @return a folder, which may not exist
   */
  default Path realization(RRef rref) {
    return derivation(rref.dref()).resolve(rref.hash().hex());
  }
}
