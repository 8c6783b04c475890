package dev.stagewright.store;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stagewright.config.ConfigException;
import dev.stagewright.context.Context;
import dev.stagewright.ref.DRef;
import dev.stagewright.ref.Hash;
import dev.stagewright.ref.RRef;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Compares what lies in a store with the names that it lies under.
 *
 * @param layout the store
 */
record Verification(StoreLayout layout) {
  private static final String DERIVATION =
      "delete the file, and the next build of the derivation writes it again";
  private static final String REALIZATION = "a rebuild mends it, or remove the realization";

  /** The documents of a derivation. */
  List<Finding> derivation(DRef dref) {
    List<Finding> findings = document(dref);
    Path code = layout.derivation(dref).resolve(StoreLayout.CODE);
    return findings.isEmpty()
        ? new Inspection(DERIVATION)
            .check(code, () -> checkCode(read(dref), code))
            .findings()
        : findings;
  }

  /** The one that its name is the hash of. */
  List<Finding> document(DRef dref) {
    return new Inspection(DERIVATION)
        .check(layout.derivation(dref).resolve(StoreLayout.DERIVATION), () -> read(dref))
        .findings();
  }

  /** Tells whether there is a table behind the fingerprint of a derivation. */
  boolean hasCode(DRef dref) throws IOException {
    return read(dref).has("code");
  }

  private JsonNode read(DRef dref) throws IOException {
    String text = Files.readString(layout.derivation(dref).resolve(StoreLayout.DERIVATION));
    expect(dref.hash(), text);
    return Documents.checkDerivation(dref, Json.parse(text));
  }

  private static void checkCode(JsonNode document, Path code) throws IOException {
    if (document.has("code")) {
      String table = Files.readString(code);
      expect(new Hash(document.get("code").asText()), table);
      Documents.checkCode(Json.parse(table));
    }
  }

  /** A realization: its documents, and every file. */
  List<Finding> realization(RRef rref) {
    List<Finding> documents = documents(rref);
    return documents.isEmpty() ? files(rref) : documents;
  }

  /** What says what a realization is, which is little beside what it holds. */
  List<Finding> documents(RRef rref) {
    Path folder = layout.realization(rref);
    Path realization = folder.resolve(StoreLayout.REALIZATION);
    Path context = folder.resolve(StoreLayout.CONTEXT);
    Path manifest = folder.resolve(StoreLayout.MANIFEST);
    return new Inspection(REALIZATION)
        .check(realization, () -> expect(rref.hash(), Files.readString(realization)))
        .check(context, () -> {
          String text = Files.readString(context);
          expect(part(realization, "context"), text);
          checkDependencies(rref, Context.read(Json.parse(text)));
        })
        .check(manifest, () -> {
          String text = Files.readString(manifest);
          expect(part(realization, "manifest"), text);
          Manifest.parse(text);
        })
        .findings();
  }

  /** What the manifest lists, which is as it was written. */
  List<Finding> files(RRef rref) {
    Path files = layout.realization(rref).resolve(StoreLayout.FILES);
    Path listed = layout.realization(rref).resolve(StoreLayout.MANIFEST);
    Inspection inspection = new Inspection(REALIZATION);
    return inspection
        .check(
            files,
            () -> compare(
                Manifest.parse(Files.readString(listed)),
                ManifestScan.of(files),
                files,
                inspection))
        .findings();
  }

  private static void compare(Manifest listed, Manifest found, Path files, Inspection inspection) {
    TreeMap<String, ManifestEntry> left = new TreeMap<>();
    found.entries().forEach(entry -> left.put(entry.path(), entry));
    for (ManifestEntry entry : listed.entries()) {
      ManifestEntry other = left.remove(entry.path());
      Path place = files.resolve(entry.path());
      if (other == null) {
        inspection.find(Finding.Kind.MISSING, place, "it is missing");
      } else if (!other.equals(entry)) {
        inspection.find(Finding.Kind.CHANGED, place, "it is not what the build made");
      }
    }
    left.keySet()
        .forEach(path -> inspection.find(
            Finding.Kind.UNEXPECTED, files.resolve(path), "the build did not make it"));
  }

  /** A derivation whose document is damaged is told by itself. */
  private void checkDependencies(RRef rref, Context context) throws IOException {
    if (derivation(rref.dref()).isEmpty()) {
      Set<String> dependencies = new TreeSet<>();
      read(rref.dref()).path("dependencies").forEach(dref -> dependencies.add(dref.asText()));
      Set<String> taken =
          context.realizations().keySet().stream().map(DRef::toString).collect(Collectors.toSet());
      if (!taken.equals(dependencies)) {
        throw new ConfigException("its derivation depends on " + dependencies);
      }
    }
  }

  /** Nothing else than the two hashes has a place in the document of a realization. */
  private static Hash part(Path realization, String name) throws IOException {
    JsonNode document = Json.parse(Files.readString(realization));
    Hash manifest = new Hash(document.path("manifest").asText());
    Hash context = new Hash(document.path("context").asText());
    if (!Json.parse(Publication.document(manifest, context)).equals(document)) {
      throw new ConfigException(realization + " is no document of a realization");
    }
    return name.equals("manifest") ? manifest : context;
  }

  private static void expect(Hash hash, String text) {
    if (!Hash.of(text).equals(hash)) {
      throw new ConfigException("its SHA-256 is %s instead of %s".formatted(Hash.of(text), hash));
    }
  }
}
