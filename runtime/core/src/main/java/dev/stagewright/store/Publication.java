package dev.stagewright.store;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagewright.config.CanonicalJson;
import dev.stagewright.context.Context;
import dev.stagewright.ref.DRef;
import dev.stagewright.ref.Hash;
import dev.stagewright.ref.RRef;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;

/**
 * The way of a finished build into the store: hashed, sealed, flushed, and renamed in one step.
 *
 * @param layout the store
 * @param dref the derivation
 * @param context what it was built from
 * @param folder the build's folder, with {@code files} in it
 * @param incoming the hidden place that it goes through
 */
record Publication(StoreLayout layout, DRef dref, Context context, Path folder, Path incoming) {

  Realized publish(Path log, BuildRecord record) throws IOException {
    Path files = folder.resolve(StoreLayout.FILES);
    OwnFiles.in(files);
    Trees.seal(files);
    Path manifest = folder.resolve(StoreLayout.MANIFEST);
    String document = document(ManifestScan.of(files).write(manifest), context.hash());
    RRef rref = new RRef(Hash.of(document), dref);
    writeBuild(log, record);
    if (isIntact(rref)) {
      addBuild(rref);
    } else {
      Permissions.makeReadOnly(manifest);
      write(StoreLayout.CONTEXT, context.document());
      write(StoreLayout.REALIZATION, document);
      Trees.flush(folder);
      replace(rref);
    }
    return new Realized(layout, rref, context);
  }

  /** For what was built elsewhere, and lies complete, sealed and flushed in the folder. */
  void publishAs(RRef rref) throws IOException {
    if (!isIntact(rref)) {
      Trees.delete(incoming);
      replace(rref);
    }
  }

  private boolean isIntact(RRef rref) {
    return Files.isDirectory(layout.realization(rref).resolve(StoreLayout.BUILDS))
        && new Verification(layout).realization(rref).isEmpty();
  }

  /** What somebody changed by hand makes room for what was built again. */
  private void replace(RRef rref) throws IOException {
    if (Files.exists(layout.realization(rref))) {
      new SetAside(layout).realization(rref);
    }
    makeVisible(rref);
  }

  static String document(Hash manifest, Hash context) {
    ObjectNode document = JsonNodeFactory.instance.objectNode();
    document.put("kind", "dev.stagewright/realization/1");
    document.put("manifest", manifest.hex());
    document.put("context", context.hex());
    return CanonicalJson.write(document);
  }

  private void write(String name, String text) throws IOException {
    Permissions.makeReadOnly(Files.writeString(folder.resolve(name), text));
  }

  private void writeBuild(Path log, BuildRecord record) throws IOException {
    BuildTime time = new BuildTime(record.stop());
    for (RRef other : new Shelf(layout, dref).names()) {
      time = time.orAfter(Shelf.lastBuilt(layout, other));
    }
    Path builds = Files.createDirectories(folder.resolve(StoreLayout.BUILDS));
    Permissions.makeReadOnly(
        Files.writeString(builds.resolve(time + ".json"), record.json().toPrettyString() + "\n"));
    if (Files.exists(log)) {
      Permissions.makeReadOnly(Files.move(log, builds.resolve(time + ".log")));
    }
    Records.seal(builds, time);
  }

  /** The record comes last, since it is what others look at. */
  private void addBuild(RRef rref) throws IOException {
    Path builds = layout.realization(rref).resolve(StoreLayout.BUILDS);
    Trees.flush(folder.resolve(StoreLayout.BUILDS));
    try (var made = Files.list(folder.resolve(StoreLayout.BUILDS))) {
      for (Path file : made.sorted(Comparator.reverseOrder()).toList()) {
        Files.move(file, builds.resolve(file.getFileName()), StandardCopyOption.ATOMIC_MOVE);
      }
    }
    Trees.flushOne(builds);
    Trees.delete(folder);
  }

  /**
   * A folder must be writable to move below another parent, so it is sealed in a hidden place
   * first.
   */
  private void makeVisible(RRef rref) throws IOException {
    Files.move(folder, incoming, StandardCopyOption.ATOMIC_MOVE);
    Permissions.makeReadOnly(incoming);
    Trees.flushOne(incoming);
    Files.move(incoming, layout.realization(rref), StandardCopyOption.ATOMIC_MOVE);
    Trees.flushOne(layout.derivation(dref));
  }
}
