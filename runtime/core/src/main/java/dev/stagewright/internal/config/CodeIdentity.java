package dev.stagewright.internal.config;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagewright.internal.fingerprint.CodeFingerprint;
import dev.stagewright.ref.Hash;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/** The identity of a stage's code in the hash of its configurations. */
public sealed interface CodeIdentity {

  /**
   * The fingerprint of the code.
   *
   * @param table canonical JSON: the hash of every method that the build can reach, and the
   *     packages
   * @param hash the hash of that text
   * @param unfollowedPackages the packages that the code calls but whose code is not in the table
   */
  record Fingerprint(String table, Hash hash, SortedSet<String> unfollowedPackages)
      implements CodeIdentity {

    /**
     * Copies the packages.
     *
     * @param table canonical JSON: the hash of every method, and the packages
     * @param hash the hash of that text
     * @param unfollowedPackages the packages that the code calls but whose code is not in the table
     */
    public Fingerprint {
      unfollowedPackages = Collections.unmodifiableSortedSet(new TreeSet<>(unfollowedPackages));
    }

    /**
     * Returns the identity of code by its fingerprint.
     *
     * @param code what a build can reach
     * @return its identity
     */
    public static Fingerprint of(CodeFingerprint code) {
      ObjectNode methods = JsonNodeFactory.instance.objectNode();
      code.methods().forEach((method, hash) -> methods.put(method, hash.hex()));
      ObjectNode document = JsonNodeFactory.instance.objectNode();
      document.put("kind", "dev.stagewright/code/1");
      document.set("methods", methods);
      SortedSet<String> unfollowed = code.unfollowedPackages();
      unfollowed.forEach(document.putArray("unfollowed")::add);
      String table = CanonicalJson.write(document);
      return new Fingerprint(table, Hash.of(table), unfollowed);
    }
  }

  /**
   * The author's version of the code; the name of the class counts beside it.
   *
   * @param text any text but an empty one
   */
  record Version(String text) implements CodeIdentity {}

  /**
   * The name of another body that replaces the stage's own; the name of the class counts beside it.
   *
   * @param name any text but an empty one
   */
  record Body(String name) implements CodeIdentity {}
}
