package dev.stagewright.store;

import dev.stagewright.context.Context;
import dev.stagewright.ref.DRef;
import dev.stagewright.ref.RRef;
import java.nio.file.Path;

/**
 * What lies where in a store.
 *
 * <pre>
 * format                                the version of this layout
 * derivations/&lt;dhash&gt;-&lt;name&gt;/
 *   derivation.json                     the configuration; its SHA-256 is dhash
 *   code.json                           the fingerprint's table; its SHA-256 stands in derivation.json
 *   &lt;rhash&gt;/                            a realization, complete and read-only
 *     realization.json                  the hashes of the next two; its SHA-256 is rhash
 *     context.json                      the realizations of its dependencies
 *     manifest                          checksums of files/, for sha256sum -c
 *     files/                            what the build made
 *     builds/&lt;time&gt;.json, &lt;time&gt;.log    when, where and how it was built; never hashed
 * tmp/&lt;key&gt;/                            a build under way
 * failed/&lt;key&gt;-&lt;time&gt;/                  what a failed build left
 * failed/&lt;name&gt;-damaged-…                a realization that was changed by hand, set aside by a rebuild
 * locks/&lt;key&gt;                           held while building
 * </pre>
 *
 * @param root the store's folder
 */
record StoreLayout(Path root) {
  static final String DERIVATION = "derivation.json";
  static final String CODE = "code.json";
  static final String REALIZATION = "realization.json";
  static final String CONTEXT = "context.json";
  static final String MANIFEST = "manifest";
  static final String FILES = "files";
  static final String BUILDS = "builds";

  private static final int KEY_DIGITS = 16;

  Path format() {
    return root.resolve("format");
  }

  Path derivations() {
    return root.resolve("derivations");
  }

  Path derivation(DRef dref) {
    return derivations().resolve(dref.folderName());
  }

  Path realization(RRef rref) {
    return derivation(rref.dref()).resolve(rref.hash().hex());
  }

  /** A hidden sibling, from which a read-only folder can still be renamed. */
  Path incoming(DRef dref, Context context) {
    return derivation(dref).resolve("." + key(dref, context));
  }

  Path workspace(DRef dref, Context context) {
    return root.resolve("tmp").resolve(key(dref, context));
  }

  Path failed(DRef dref, Context context, BuildTime time) {
    return root.resolve("failed").resolve(key(dref, context) + "-" + time);
  }

  Path damaged(RRef rref, BuildTime time) {
    String digits = rref.hash().hex().substring(0, KEY_DIGITS);
    return root.resolve("failed").resolve(rref.dref().name() + "-damaged-" + digits + "-" + time);
  }

  Path lock(DRef dref, Context context) {
    return root.resolve("locks").resolve(key(dref, context));
  }

  /**
   * Short, since paths are limited: two pairs with one key would merely build one after the other.
   */
  private static String key(DRef dref, Context context) {
    return dref.name()
        + "-"
        + dref.hash().hex().substring(0, KEY_DIGITS)
        + "-"
        + context.hash().hex().substring(0, KEY_DIGITS);
  }
}
