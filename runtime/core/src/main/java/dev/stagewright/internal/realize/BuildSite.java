package dev.stagewright.internal.realize;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagewright.build.BuildEnvironment;
import dev.stagewright.build.BuildEvent;
import dev.stagewright.build.MissingOutputException;
import dev.stagewright.build.Secret;
import dev.stagewright.config.Codec;
import dev.stagewright.config.ConfigException;
import dev.stagewright.internal.config.CanonicalJson;
import dev.stagewright.internal.config.DocumentSize;
import dev.stagewright.internal.config.JsonCodec;
import dev.stagewright.internal.config.Refusals;
import dev.stagewright.internal.path.OutputPaths;
import dev.stagewright.internal.store.BuildWorkspace;
import dev.stagewright.internal.store.UndeletedFile;
import dev.stagewright.ref.DRef;
import dev.stagewright.ref.RelativePath;
import dev.stagewright.store.BuildInputs;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The environment of one build: its inputs, its output folder and its listener. */
public final class BuildSite implements BuildEnvironment {
  private final DRef dref;
  private final BuildWorkspace workspace;
  private final BuildLog log;
  private final Consumer<BuildEvent> listener;
  private final Map<String, String> environment;
  private final BuildSlot share;
  private final ObjectNode values = JsonNodeFactory.instance.objectNode();

  public BuildSite(
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

  @Override
  public DRef dref() {
    return dref;
  }

  @Override
  public int index() {
    return share.index();
  }

  @Override
  public int count() {
    return share.count();
  }

  @Override
  public int cores() {
    return share.cores();
  }

  @Override
  public Secret secret(Secret named) {
    Secret revealed = named
        .variable()
        .map(variable -> named.revealed(environment.get(variable)))
        .orElse(named);
    revealed.value().ifPresent(log::hide);
    return revealed;
  }

  @Override
  public Path folder() {
    return workspace.files();
  }

  @Override
  public BuildInputs inputs() {
    return workspace.inputs();
  }

  @Override
  public Path output(RelativePath path) throws IOException {
    Path file = path.in(folder());
    Path around = Objects.requireNonNull(file.getParent());
    if (!around.equals(folder())) {
      Files.createDirectories(around);
    }
    return file;
  }

  @Override
  public <T> void save(String output, Codec<T> codec, @Nullable T value) {
    if (value == null) {
      throw new MissingOutputException(output);
    }
    try {
      JsonNode json = JsonCodec.of(codec).write(value);
      new DocumentSize().add(json);
      Object unused = JsonCodec.of(codec).read(json); // an unreadable value would be lost
      values.set(output, json);
    } catch (RuntimeException e) {
      throw Refusals.ofOutput(output, e);
    }
  }

  @Override
  public void progress(String unit, long done, long total) {
    listener.accept(new BuildEvent.Progressed(dref, unit, done, total));
  }

  @Override
  public void log(String message) {
    log.write(message);
  }

  @Override
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
        throw Refusals.ofOutput(value.getKey(), e);
      }
    }
  }

  /** Writes the saved values beside the other outputs, and so into the hash. */
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

  /** Returns a readable description of the build. */
  @Override
  public String toString() {
    return "build of %s in %s".formatted(dref, folder());
  }
}
