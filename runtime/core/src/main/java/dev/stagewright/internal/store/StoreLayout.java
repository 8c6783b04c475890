package dev.stagewright.internal.store;

import dev.stagewright.internal.context.Context;
import dev.stagewright.internal.layout.ResultLayout;
import dev.stagewright.ref.DRef;
import dev.stagewright.ref.Hash;
import dev.stagewright.ref.RRef;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The paths in a store.
 *
 * <pre>
 * format                                the version of this layout
 * durability                            the durability, if one was chosen
 * derivations/                          the results: see {@link ResultLayout}
 * contents/&lt;hash&gt;, &lt;hash&gt;-x             a link to each file of a realization, by its SHA-256
 * tmp/&lt;key&gt;+&lt;index&gt;/                    a build under way, by its index within the batch
 * tmp/arriving-…/                       an import under way, laid out like a store
 * tmp/left-…                            undeletable files of a build, for the next collection
 * failed/&lt;key&gt;+&lt;index&gt;-&lt;time&gt;/          the evidence of a failed build
 *   failure.json                        the time and cause of the failure
 *   derivation.json, log, files/        its configuration, log and files
 * failed/&lt;name&gt;-damaged-…               a damaged realization, or one built from it, in quarantine
 * failed/damaged-&lt;time&gt;/                other damaged files, laid out like a store
 * locks/&lt;key&gt;                           held during a build
 * locks/arriving-…                      held during an import
 * locks/visits                          the store lock: shared to read and build, exclusive to delete
 * locks/….holder                        the owner of a lock, for messages
 * index                                 the realizations, to spare look-ups on disk
 * verified                              the intact names of an unfinished verification, one per line
 * used/&lt;name&gt;-&lt;dhash&gt;-&lt;rhash&gt;           a stamp with the time of the last use of a realization
 * roots/names/&lt;name&gt;                    a named root and its target
 * roots/links/&lt;hash&gt;                    a link outside of the store and its target
 * </pre>
 *
 * @param root the store's folder
 */
public record StoreLayout(Path root) implements ResultLayout {
  static final String FAILURE = "failure.json";
  static final String INDEX = "index";

  private static final String HIDDEN = ".";

  /** Not allowed in a stage's name, so that no two stages share a workspace. */
  private static final String NUMBER = "+";

  private static final Pattern KEY = Pattern.compile("(.+)(?:-[0-9a-f]{16}){2}");
  private static final int KEY_DIGITS = 16;

  Path format() {
    return root.resolve("format");
  }

  public Path durability() {
    return root.resolve("durability");
  }

  Path roots() {
    return root.resolve("roots");
  }

  /** Returns a hidden sibling, from which a read-only folder can still be renamed. */
  Path incoming(DRef dref, Context context, int index) {
    return derivation(dref).resolve(HIDDEN + key(dref, context) + NUMBER + index);
  }

  /** Returns a hidden sibling for a realization to be deleted. */
  Path outgoing(RRef rref) {
    return derivation(rref.dref()).resolve(HIDDEN + "deleted-" + rref.hash());
  }

  Path workspace(DRef dref, Context context, int index) {
    return tmp().resolve(key(dref, context) + NUMBER + index);
  }

  /** Returns whether a name is that of a workspace, or of a publication from one. */
  static boolean isWorkspace(String name, DRef dref, Context context) {
    String start = key(dref, context) + NUMBER;
    return name.startsWith(start) || name.startsWith(HIDDEN + start);
  }

  static boolean isIncoming(String name, DRef dref) {
    return name.startsWith(HIDDEN + start(dref));
  }

  Path failed(DRef dref, Context context, int index, BuildTimestamp time) {
    return failed().resolve(key(dref, context) + NUMBER + index + "-" + time);
  }

  static boolean isFailure(String name, DRef dref) {
    return name.startsWith(start(dref));
  }

  Path damaged(RRef rref, BuildTimestamp time) {
    return failed()
        .resolve("%s-damaged-%s-%s".formatted(rref.dref().name(), shortened(rref.hash()), time));
  }

  /** Returns the quarantine, laid out like a store, so that each path tells the original place. */
  StoreLayout damaged(BuildTimestamp time) {
    return new StoreLayout(failed().resolve("damaged-" + time));
  }

  Path contents() {
    return root.resolve("contents");
  }

  Path index() {
    return root.resolve(INDEX);
  }

  Path lock(DRef dref, Context context) {
    return locks().resolve(key(dref, context));
  }

  /** Returns the stage built under a lock. */
  static Optional<String> stageOf(Path lock) {
    Matcher key = KEY.matcher(String.valueOf(lock.getFileName()));
    return key.matches() ? Optional.of(key.group(1)) : Optional.empty();
  }

  Path locks() {
    return root.resolve("locks");
  }

  Path visits() {
    return locks().resolve("visits");
  }

  Path tmp() {
    return root.resolve("tmp");
  }

  Path rootNames() {
    return roots().resolve("names");
  }

  Path rootLinks() {
    return roots().resolve("links");
  }

  Path failed() {
    return root.resolve("failed");
  }

  Path used() {
    return root.resolve("used");
  }

  Path used(RRef rref) {
    return used()
        .resolve("%s-%s-%s"
            .formatted(rref.dref().name(), shortened(rref.dref().hash()), shortened(rref.hash())));
  }

  /**
   * Returns a short key, since paths are limited. Two pairs with the same key would only build one
   * after the other.
   */
  private static String key(DRef dref, Context context) {
    return start(dref) + shortened(context.hash());
  }

  private static String start(DRef dref) {
    return "%s-%s-".formatted(dref.name(), shortened(dref.hash()));
  }

  private static String shortened(Hash hash) {
    return hash.hex().substring(0, KEY_DIGITS);
  }
}
