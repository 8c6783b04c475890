package dev.stagewright.internal.scan;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stagewright.config.ConfigException;
import dev.stagewright.internal.config.StrictJson;
import dev.stagewright.internal.context.Context;
import dev.stagewright.internal.finding.Finding;
import dev.stagewright.internal.finding.Inspection;
import dev.stagewright.internal.layout.ResultLayout;
import dev.stagewright.internal.layout.StoreDocuments;
import dev.stagewright.internal.manifest.ManifestReader;
import dev.stagewright.ref.DRef;
import dev.stagewright.ref.Hash;
import dev.stagewright.ref.RRef;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;

/**
 * A verification of stored content against the hashes in its names.
 *
 * @param layout the store, or a folder laid out like one
 * @param quick whether files are compared by size and mode, and only documents are read
 * @param onRead receives the numbers of bytes read, from several threads
 */
public record ContentVerification(ResultLayout layout, boolean quick, LongConsumer onRead) {
  private static final String AGAIN = "the next realize of the derivation writes it again";
  private static final String REALIZATION = "a rebuild mends it, or remove the realization";

  /**
   * Creates a verification that reads everything.
   *
   * @param layout the store, or a folder laid out like one
   */
  public ContentVerification(ResultLayout layout) {
    this(layout, false, bytes -> {});
  }

  /**
   * Verifies the documents of a derivation.
   *
   * @param dref its name
   * @param spoilt the realizations to withhold if the derivation is damaged
   * @return the findings; empty if it is intact
   */
  public List<Finding> derivation(DRef dref, Set<RRef> spoilt) {
    List<Finding> findings = document(dref, spoilt);
    Path code = layout.derivation(dref).resolve(ResultLayout.CODE);
    return findings.isEmpty()
        ? new Inspection(remedy(code), Set.of())
            .check(code, () -> checkCode(read(dref), code))
            .findings()
        : findings;
  }

  /**
   * Verifies the document that the derivation's name is the hash of. Without it, the configuration
   * of its realizations is unknown.
   *
   * @param dref its name
   * @param spoilt the realizations to withhold if it is damaged
   * @return the findings; empty if it is intact
   */
  public List<Finding> document(DRef dref, Set<RRef> spoilt) {
    Path document = layout.derivation(dref).resolve(ResultLayout.DERIVATION);
    return new Inspection(remedy(document), spoilt)
        .check(document, () -> read(dref))
        .findings();
  }

  /** Returns the remedy. A missing document, perhaps moved aside already, cannot be moved aside. */
  private static String remedy(Path document) {
    return Files.exists(document, LinkOption.NOFOLLOW_LINKS)
        ? "verify sets it aside, and " + AGAIN
        : AGAIN;
  }

  /**
   * Returns whether a derivation has a code table.
   *
   * @param dref its name
   * @return whether its document names one
   * @throws IOException if the document cannot be read
   */
  public boolean hasCode(DRef dref) throws IOException {
    return read(dref).has("code");
  }

  private JsonNode read(DRef dref) throws IOException {
    String text = Files.readString(layout.derivation(dref).resolve(ResultLayout.DERIVATION));
    expect(dref.hash(), Hash.of(text));
    return StoreDocuments.checkDerivation(dref, StrictJson.parse(text));
  }

  private static void checkCode(JsonNode document, Path code) throws IOException {
    if (document.has("code")) {
      String table = Files.readString(code);
      expect(new Hash(document.get("code").asText()), Hash.of(table));
      StoreDocuments.checkCode(StrictJson.parse(table));
    } else if (Files.exists(code)) {
      throw new ConfigException("its stage has a version of its own, and no table");
    }
  }

  /**
   * Verifies a realization: its documents and every file.
   *
   * @param rref its name
   * @return the findings; empty if it is intact
   */
  public List<Finding> realization(RRef rref) {
    List<Finding> documents = documents(rref);
    return documents.isEmpty() ? files(rref) : documents;
  }

  /**
   * Verifies the documents of a realization, which are small beside its files.
   *
   * @param rref its name
   * @return the findings; empty if they are intact
   */
  public List<Finding> documents(RRef rref) {
    Path folder = layout.realization(rref);
    Path realization = folder.resolve(ResultLayout.REALIZATION);
    Inspection inspection = inspection(rref)
        .check(realization, () -> expect(rref.hash(), Hash.of(Files.readString(realization))));
    if (!inspection.findings().isEmpty()) {
      return inspection.findings(); // its statements about the others are void
    }
    Path context = folder.resolve(ResultLayout.CONTEXT);
    Path manifest = folder.resolve(ResultLayout.MANIFEST);
    return inspection
        .check(context, () -> {
          String text = Files.readString(context);
          expect(part(realization, "context"), Hash.of(text));
          checkDependencies(rref, Context.read(StrictJson.parse(text)));
        })
        .check(manifest, () -> {
          Hash hash = part(realization, "manifest");
          expect(hash, sum(manifest));
          expect(hash, ManifestReader.rewritten(manifest));
        })
        .findings();
  }

  /**
   * Reads the context of a realization, verified against its name.
   *
   * @param rref its name
   * @return the context
   * @throws IOException if a document cannot be read
   * @throws ConfigException if a document was changed
   */
  public Context context(RRef rref) throws IOException {
    Path realization = layout.realization(rref).resolve(ResultLayout.REALIZATION);
    Path context = layout.realization(rref).resolve(ResultLayout.CONTEXT);
    Path read = realization;
    try {
      String names = Files.readString(realization);
      expect(rref.hash(), Hash.of(names));
      read = context;
      String text = Files.readString(context);
      expect(part(names, realization, "context"), Hash.of(text));
      return Context.read(StrictJson.parse(text));
    } catch (IllegalArgumentException e) {
      throw new ConfigException("%s: %s".formatted(read, e.getMessage()));
    }
  }

  /**
   * Verifies the files of a realization whose manifest is intact.
   *
   * @param rref the realization
   * @return the findings; empty if they are intact
   */
  public List<Finding> files(RRef rref) {
    Path files = layout.realization(rref).resolve(ResultLayout.FILES);
    Path manifest = layout.realization(rref).resolve(ResultLayout.MANIFEST);
    Inspection inspection = inspection(rref);
    ManifestComparison comparison =
        new ManifestComparison(files, quick, onRead, () -> inspection(rref));
    return inspection
        .checkFolder(files, () -> {
          try (ManifestReader listed = ManifestReader.open(manifest)) {
            comparison.compare(listed, inspection::add);
          }
        })
        .findings();
  }

  private static Inspection inspection(RRef rref) {
    return new Inspection(REALIZATION, Set.of(rref));
  }

  /** Checks that the dependencies exist. A damaged derivation document is a finding of its own. */
  private void checkDependencies(RRef rref, Context context) throws IOException {
    if (document(rref.dref(), Set.of()).isEmpty()) {
      Set<String> dependencies = new TreeSet<>();
      read(rref.dref()).path("dependencies").forEach(dref -> dependencies.add(dref.asText()));
      Set<String> taken =
          context.realizations().keySet().stream().map(DRef::toString).collect(Collectors.toSet());
      if (!taken.equals(dependencies)) {
        throw new ConfigException("its derivation depends on " + dependencies);
      }
    }
  }

  private static Hash part(Path realization, String name) throws IOException {
    return part(Files.readString(realization), realization, name);
  }

  private static Hash part(String text, Path realization, String name) throws IOException {
    JsonNode document = StrictJson.parse(text);
    if (!StoreDocuments.isRealization(document)) {
      throw new ConfigException(realization + " is no document of a realization");
    }
    return new Hash(document.get(name).textValue());
  }

  /**
   * Hashes a file.
   *
   * @param file the file, read in pieces
   * @return the hash of its bytes
   * @throws IOException if it cannot be read
   */
  public static Hash sum(Path file) throws IOException {
    MessageDigest digest = Hash.digest();
    try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
      in.transferTo(OutputStream.nullOutputStream());
    }
    return Hash.of(digest);
  }

  /**
   * Compares two hashes.
   *
   * @param expected the expected hash
   * @param found the actual hash
   * @throws ConfigException if they differ
   */
  public static void expect(Hash expected, Hash found) {
    if (!found.equals(expected)) {
      throw new ConfigException("its SHA-256 is %s instead of %s".formatted(found, expected));
    }
  }
}
