package dev.stagewright.tools;

import dev.stagewright.ref.DRef;
import dev.stagewright.ref.InvalidRefException;
import dev.stagewright.ref.RRef;
import dev.stagewright.store.StoreException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/**
 * Reports on the content of a store, as JSON for programs: the documents that the command prints
 * with {@code --json}.
 *
 * <p>Each report shows the store at the time of the call.
 */
public interface Reports {

  /**
   * Describes a realization: configuration, values, files, inputs and builds.
   *
   * @param rref the realization
   * @return a JSON object
   * @throws StoreException if the store has no such realization, or it is damaged
   */
  String show(RRef rref);

  /**
   * Describes a derivation: configuration, code, and its realizations.
   *
   * @param dref the derivation
   * @return a JSON object
   * @throws StoreException if the store has no such derivation, or it is damaged
   */
  String show(DRef dref);

  /**
   * Finds realizations by configuration and output values.
   *
   * @param stage the name of their stage, which may hold {@code *} and {@code ?}
   * @param conditions what fields must be, each as {@code epochs=3}, {@code accuracy>=0.9} or
   *     {@code name!=x}
   * @return a JSON array, in the order of names
   * @throws IllegalArgumentException if a condition is none, or can hold for no value of its field
   * @throws StoreException if the store cannot be read
   */
  String find(String stage, String... conditions);

  /**
   * Finds realizations by configuration and output values whose last build is recent.
   *
   * @param stage the name of their stage, which may hold {@code *} and {@code ?}
   * @param since the earliest end of their last build
   * @param conditions what fields must be, as in {@link #find(String, String...)}
   * @return a JSON array, in the order of names
   * @throws IllegalArgumentException if a condition is none, or can hold for no value of its field
   * @throws StoreException if the store cannot be read
   */
  String find(String stage, Instant since, String... conditions);

  /**
   * Lists the results that nothing else in the store was built from.
   *
   * @return a JSON object of {@code realizations} and {@code derivations}
   * @throws StoreException if the store cannot be read
   */
  String topLevel();

  /**
   * Compares two realizations: configuration, code, inputs and files.
   *
   * @param left the one
   * @param right the other
   * @return a JSON object
   * @throws StoreException if the store lacks one of them, or it is damaged
   */
  String diff(RRef left, RRef right);

  /**
   * Explains why a realization was built.
   *
   * @param rref the realization
   * @return a JSON object
   * @throws StoreException if the store has no such realization, or it is damaged
   */
  String why(RRef rref);

  /**
   * Draws a realization with everything that it was built from.
   *
   * @param rref the realization
   * @return a JSON object of nodes and edges
   * @throws StoreException if the store has no such realization, or it is damaged
   */
  String graph(RRef rref);

  /**
   * Measures the disk space of the store, in bytes.
   *
   * @return a JSON object
   * @throws StoreException if the store cannot be read
   */
  String usage();

  /**
   * Returns a part of a realization by JSON Pointer (RFC 6901). A realization has the form
   * {@code {stage, dref, rref, config, values, files, inputs}}. Each input has the same form, under
   * the name of its field, and a pointer continues into a file of JSON:
   * {@code /inputs/dataset/files/report.json/accuracy}.
   *
   * @param rref the realization
   * @param pointer the pointer, with {@code ~1} for a slash inside a name
   * @return a value without quotes, the content of a file, or JSON; empty if nothing is there
   * @throws IllegalArgumentException if it is no pointer
   * @throws StoreException if something on the way is missing or damaged
   */
  Optional<String> text(RRef rref, String pointer);

  /**
   * Returns a file of a realization by JSON Pointer, read as in {@link #text}.
   *
   * @param rref the realization
   * @param pointer the pointer
   * @return a read-only file, or the folder of all files; empty if no file is there
   * @throws IllegalArgumentException if it is no pointer
   * @throws StoreException if something on the way is missing or damaged
   */
  Optional<Path> path(RRef rref, String pointer);

  /**
   * Resolves an abbreviated name of a realization.
   *
   * @param name a full ref, as many digits as are unique in the store, or the name of a stage with
   *     one realization
   * @return the realization
   * @throws InvalidRefException if it names nothing, or several things
   */
  RRef realization(String name);
}
