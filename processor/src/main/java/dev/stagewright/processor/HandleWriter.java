package dev.stagewright.processor;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.JavaFile;
import dev.stagewright.processor.generate.GeneratedSources;
import dev.stagewright.processor.model.FileNames;
import dev.stagewright.processor.model.StageModel;
import dev.stagewright.processor.read.ClassAccess;
import dev.stagewright.processor.schema.StageSchema;
import dev.stagewright.processor.validate.KnownTypes;
import java.util.List;

/** The writer of a stage's handles: whole, or as stubs if the stage was rejected. */
final class HandleWriter {
  private final GeneratedSources sources = new GeneratedSources(StageProcessor.class.getName());
  private final KnownTypes known;
  private final SourceWriter writer;

  HandleWriter(KnownTypes known, SourceWriter writer) {
    this.known = known;
    this.writer = writer;
  }

  /** Writes the handles of an accepted stage, and tells whether all could be written. */
  boolean write(StageModel stage) {
    return write(stage, sources.of(stage));
  }

  void writeSchema(StageModel stage) {
    writer.write(stage.element(), stage.names().schema(), StageSchema.of(stage));
  }

  /** Writes handles that do nothing, so that no other code fails for a rejected stage. */
  void writeStubs(StageModel stage) {
    if (ClassAccess.canBeNamed(stage.element())) {
      write(stage, sources.ofRejected(stage, this::isTaken));
    }
  }

  private boolean isTaken(ClassName name) {
    return known.contains(name.canonicalName()) || !FileNames.fit(name.simpleName() + ".java");
  }

  private boolean write(StageModel stage, List<JavaFile> files) {
    files.forEach(file -> known.addGenerated(SourceWriter.nameOf(file)));
    return writer.write(stage.element(), files);
  }
}
