package dev.stagewright.build;

import dev.stagewright.internal.config.JsonCodec;
import dev.stagewright.internal.realize.BuildLog;
import dev.stagewright.internal.realize.BuildSlot;
import dev.stagewright.internal.realize.MissingOutputException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagewright.internal.config.CanonicalJson;
import dev.stagewright.config.Codec;
import dev.stagewright.config.ConfigException;
import dev.stagewright.internal.config.DocumentSize;
import dev.stagewright.ref.DRef;
import dev.stagewright.internal.path.OutputPaths;
import dev.stagewright.ref.RelativePath;
import dev.stagewright.store.BuildInputs;
import dev.stagewright.internal.store.BuildWorkspace;
import dev.stagewright.internal.store.UndeletedFile;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Where one build takes place: what it reads, where it writes, and whom it tells. */
public final class BuildEnvironment {
  private final DRef dref;
  private final BuildWorkspace workspace;
  private final BuildLog log;
  private final Consumer<BuildEvent> listener;
  private final Map<String, String> environment;
  private final BuildSlot share;
  private final ObjectNode values = JsonNodeFactory.instance.objectNode();

  public BuildEnvironment(
      DRef dref,
      BuildWorkspace workspace,
      BuildLog log,
      Consumer<BuildEvent> listener,
      Map<String, String> environment,
      BuildSlot share) {
    this.dref = dref;
    this.workspace = workspace;
    this.log = log;
    this.listener = listener;
    this.environment = environment;
    this.share = share;
  }

  /**
   * Names what is built.
   *
   * @return the derivation
   */
  public DRef dref() {
    return dref;
  }

  /**
   * Tells which of the realizations that are made in one go this build makes.
   *
   * @return 0 to {@link #count} - 1
   */
  public int index() {
    return share.index();
  }

  /**
   * Tells how many realizations are made in one go.
   *
   * @return 1 or more
   */
  public int count() {
    return share.count();
  }

  /**
   * Tells how many cores this build may use.
   *
   * @return 1 or more
   */
  public int cores() {
    return share.cores();
  }

  /**
   * Looks up a secret. From now on the build's log and the report of its failure show {@code ***}
   * in its place.
   *
   * @param named the secret as configured
   * @return the same secret with its value; without one if the environment lacks the variable
   */
  public Secret secret(Secret named) {
    Secret revealed = named
        .variable()
        .map(variable -> named.revealed(environment.get(variable)))
        .orElse(named);
    revealed.value().ifPresent(log::hide);
    return revealed;
  }

  /**
   * Gives the folder that becomes the realization's.
   *
   * @return an existing, writable folder
   */
  public Path folder() {
    return workspace.files();
  }

  /**
   * Gives what the build reads.
   *
   * @return the realizations of its dependencies
   */
  public BuildInputs inputs() {
    return workspace.inputs();
  }

  /**
   * Prepares the place of an output.
   *
   * @param path where it lies inside the realization
   * @return a place in an existing folder
   * @throws IOException if that folder cannot be made
   */
  public Path output(RelativePath path) throws IOException {
    Path file = path.in(folder());
    Path around = Objects.requireNonNull(file.getParent());
    if (!around.equals(folder())) {
      Files.createDirectories(around);
    }
    return file;
  }

  /**
   * Saves the value of an output.
   *
   * @param output the name of the {@code @Output} field
   * @param codec the codec of its type
   * @param value the value that the build left
   * @param <T> the type of the value
   * @throws MissingOutputException if there is no value
   * @throws ConfigException if JSON cannot carry it, naming the output and the place in it
   */
  public <T> void save(String output, Codec<T> codec, @Nullable T value) {
    if (value == null) {
      throw new MissingOutputException(output);
    }
    try {
      JsonNode json = JsonCodec.of(codec).write(value);
      new DocumentSize().add(json);
      Object unused = JsonCodec.of(codec).read(json); // what cannot be read again would be lost
      values.set(output, json);
    } catch (RuntimeException e) {
      throw ConfigException.ofOutput(output, e);
    }
  }

  /**
   * Reports how far the build has come.
   *
   * @param unit what is counted
   * @param done how many are done, from 0
   * @param total how many there are, or -1 where nobody knows
   */
  public void progress(String unit, long done, long total) {
    listener.accept(new BuildEvent.Progressed(dref, unit, done, total));
  }

  /**
   * Writes to the build's log.
   *
   * @param message one line or several
   */
  public void log(String message) {
    log.write(message);
  }

  /**
   * Deletes something that the build is done with. What is left of it is told in the log, and
   * leaves the build's folder.
   *
   * @param place a file or folder in {@link #folder}, whether it is there or not
   * @throws IOException if it can be neither deleted nor moved away
   */
  public void discard(Path place) throws IOException {
    for (UndeletedFile left : workspace.discard(place)) {
      log("WARNING: Cannot delete %s. The next garbage collection tries again".formatted(left));
    }
  }

  private void checkSize() {
    DocumentSize size = new DocumentSize();
    for (Map.Entry<String, JsonNode> value : values.properties()) {
      try {
        size.add(value.getValue());
      } catch (ConfigException e) {
        throw ConfigException.ofOutput(value.getKey(), e);
      }
    }
  }

  /** Writes the saved values beside the other outputs; they are hashed with them. */
  public void finish() throws IOException {
    if (values.isEmpty()) {
      return;
    }
    checkSize();
    String text = CanonicalJson.write(values) + "\n";
    try {
      Files.writeString(OutputPaths.VALUES.in(folder()), text, StandardOpenOption.CREATE_NEW);
    } catch (FileAlreadyExistsException e) {
      throw new IOException(
          "The build wrote %s, a name that is reserved for values".formatted(OutputPaths.VALUES),
          e);
    }
  }

  /** Tells a person what is built there. */
  @Override
  public String toString() {
    return "build of %s in %s".formatted(dref, folder());
  }
}
