package dev.stagewright.store;

import dev.stagewright.finding.Finding;
import dev.stagewright.manifest.Manifest;
import dev.stagewright.manifest.ManifestEntry;
import dev.stagewright.manifest.PortableManifest;
import dev.stagewright.ref.DRef;
import dev.stagewright.ref.Hash;
import dev.stagewright.ref.RRef;
import dev.stagewright.scan.Verification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Lists what must go along to another store, in the order in which a {@link Source} is asked for
 * it. Documents are verified here, files when they are read.
 */
public final class Parts {
  private final StoreLayout layout;

  private Parts(StoreLayout layout) {
    this.layout = layout;
  }

  /**
   * Lists parts of what is in a store.
   *
   * @param store the store
   * @return its parts
   */
  public static Parts of(StoreFolder store) {
    return new Parts(store.layout());
  }

  /**
   * Lists what belongs to a derivation itself.
   *
   * @param dref its name
   * @return the files
   * @throws DamageException if they are not as its name demands
   * @throws IOException if they cannot be read
   */
  public List<Part> of(DRef dref) throws IOException {
    Verification verification = new Verification(layout);
    refuse(verification.derivation(dref, Set.of()));
    Path folder = layout.derivation(dref);
    List<Part> parts = new ArrayList<>(List.of(document(folder, StoreLayout.DERIVATION)));
    if (verification.hasCode(dref)) {
      parts.add(document(folder, StoreLayout.CODE));
    }
    return parts;
  }

  /**
   * Lists what belongs to a realization, without its derivation and the records of its builds.
   *
   * @param rref its name
   * @return the files
   * @throws DamageException if its documents are not as its name demands, or it holds names that
   *     other systems do not know
   * @throws IOException if they cannot be read
   */
  public List<Part> of(RRef rref) throws IOException {
    refuse(new Verification(layout).documents(rref));
    Path folder = layout.realization(rref);
    List<Part> parts = new ArrayList<>(List.of(
        document(folder, StoreLayout.REALIZATION),
        document(folder, StoreLayout.CONTEXT),
        document(folder, StoreLayout.MANIFEST)));
    Path files = folder.resolve(StoreLayout.FILES);
    for (ManifestEntry entry : manifest(folder, files).entries()) {
      if (entry instanceof ManifestEntry.File file) {
        parts.add(part(files.resolve(file.path()), file.hash()));
      }
    }
    return parts;
  }

  private static Manifest manifest(Path folder, Path files) throws IOException {
    Manifest manifest = Manifest.parse(Files.readString(folder.resolve(StoreLayout.MANIFEST)));
    try {
      PortableManifest.check(manifest, files);
    } catch (IllegalArgumentException e) {
      throw new DamageException(
          "%s can go nowhere else: %s. Build it with other names".formatted(files, e.getMessage()));
    }
    return manifest;
  }

  private Part document(Path folder, String name) throws IOException {
    Path file = folder.resolve(name);
    return part(file, Hash.of(Files.readString(file)));
  }

  private Part part(Path file, Hash hash) {
    String separator = file.getFileSystem().getSeparator();
    return new Part(layout.root().relativize(file).toString().replace(separator, "/"), file, hash);
  }

  private static void refuse(List<Finding> findings) {
    if (!findings.isEmpty()) {
      throw new DamageException(findings.get(0).toString());
    }
  }
}
