package dev.stagewright.internal.config;

import dev.stagewright.config.ConfigException;
import dev.stagewright.config.Configuration;
import dev.stagewright.config.StageType;
import dev.stagewright.internal.text.Utf8;
import dev.stagewright.ref.DRef;
import dev.stagewright.ref.Hash;
import dev.stagewright.ref.Origin;
import java.util.List;
import java.util.Optional;

/**
 * A stage, the identity of its code, and its values: the document whose hash is the {@link DRef}.
 *
 * <p>The document is canonical JSON and names its kind, so that no other document of the store has
 * the same hash. {@code sha256sum} of the file in the store prints the hash in its name.
 */
public final class CanonicalConfiguration implements Configuration {
  private static final int USUAL_LENGTH = 500;

  private final AnnotatedStage type;
  private final List<Dependency> dependencies;
  private final List<Origin> objects;
  private final List<Origin> needed;
  private final String values;
  private final DRef dref;

  public CanonicalConfiguration(
      StageType type, CanonicalFields fields, List<Dependency> dependencies, List<Origin> objects) {
    this.type = AnnotatedStage.of(type);
    this.objects = List.copyOf(objects);
    this.dependencies = List.copyOf(dependencies);
    this.needed = DirectDependencies.of(this.dependencies);
    DocumentTemplate frame = this.type.frame();
    StringBuilder document = new StringBuilder(USUAL_LENGTH).append(frame.head());
    fields.print(document);
    this.values = document.substring(frame.head().length());
    frame.end(needed, document);
    refuseTooLong(document);
    this.dref = new DRef(Hash.of(document.toString()), type.name());
  }

  /**
   * Refuses a document that is too long. Values are within their limit, but names of inputs are not
   * limited, and a character has up to three bytes.
   */
  private void refuseTooLong(CharSequence document) {
    if (document.length() > JsonLimits.DOCUMENT_BYTES / 3
        && document.chars().mapToLong(unit -> Utf8.length((char) unit)).sum()
            > JsonLimits.DOCUMENT_BYTES) {
      throw new ConfigException(
          "The document of stage %s, with the names of its %s inputs, has more than %s bytes: let stages in between take some of them each"
              .formatted(type.name(), dependencies.size(), JsonLimits.DOCUMENT_BYTES));
    }
  }

  /**
   * Returns the engine's view of a configuration.
   *
   * @param configuration the configuration of a derivation
   * @return the same configuration
   */
  public static CanonicalConfiguration of(Configuration configuration) {
    return (CanonicalConfiguration) configuration;
  }

  @Override
  public DRef dref() {
    return dref;
  }

  @Override
  public AnnotatedStage type() {
    return type;
  }

  /**
   * Lists the derivations that the values refer to.
   *
   * @return one entry for each place that refers to one
   */
  public List<Dependency> dependencies() {
    return dependencies;
  }

  /**
   * Lists the derivations that the values refer to, each once, in the order of the document.
   *
   * @return one entry for each name, ordered by it; a bare name only where no place knows more
   */
  public List<Origin> needed() {
    return needed;
  }

  /**
   * Lists the derivations that the stage takes as objects, with all that is in them.
   *
   * @return one entry for each place that takes one
   */
  public List<Origin> objects() {
    return objects;
  }

  @Override
  public String document() {
    DocumentTemplate frame = this.type.frame();
    StringBuilder document = new StringBuilder(frame.head()).append(values);
    frame.end(needed, document);
    return document.toString();
  }

  /**
   * Returns the document with the results of its inputs in place of their names: two that are equal
   * ask for the same work.
   *
   * @param inputs the results
   * @return canonical JSON, which lists no dependencies
   */
  public String resolved(InputResolver inputs) {
    DocumentTemplate frame = this.type.frame();
    StringBuilder document = new StringBuilder(frame.head()).append(resolvedValues(inputs));
    frame.end(List.of(), document);
    return document.toString();
  }

  /**
   * Returns the values alone, with the results of the inputs in place of their names.
   *
   * @param inputs the results
   * @return canonical JSON, an object of the config fields
   */
  public String resolvedValues(InputResolver inputs) {
    return ResolvedConfiguration.of(values, inputs);
  }

  @Override
  public String values() {
    return values;
  }

  @Override
  public Optional<String> advice() {
    return Completions.advice(type, values);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof CanonicalConfiguration that && dref.equals(that.dref);
  }

  @Override
  public int hashCode() {
    return dref.hashCode();
  }

  @Override
  public String toString() {
    return type.name() + " " + values + " " + dref;
  }
}
