package dev.stagewright.internal.archive;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.stagewright.internal.config.StrictJson;
import dev.stagewright.internal.context.Context;
import dev.stagewright.internal.finding.Finding;
import dev.stagewright.internal.layout.ResultLayout;
import dev.stagewright.internal.scan.ContentVerification;
import dev.stagewright.internal.store.CorruptionException;
import dev.stagewright.internal.store.DiskStore;
import dev.stagewright.internal.store.ImportStaging;
import dev.stagewright.ref.DRef;
import dev.stagewright.ref.RRef;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A transfer of realizations into a store: staged in a hidden place, verified there, and published
 * once all are complete.
 */
public final class Import implements AutoCloseable {
  private final DiskStore store;
  private final ImportSource source;
  private final ImportStaging staging;
  private final ResultLayout staged;
  private final ImportWriter unloading;
  private final ContentVerification verification;
  private final Map<RRef, Context> taken = new LinkedHashMap<>();

  private Import(DiskStore store, ImportSource source, ImportStaging staging) {
    this.store = store;
    this.source = source;
    this.staging = staging;
    this.staged = staging::root;
    this.unloading = new ImportWriter(staged, source);
    this.verification = new ContentVerification(staged);
  }

  /** Begins an import. The caller holds the store lock. */
  public static Import begin(DiskStore store, ImportSource source) throws IOException {
    return new Import(store, source, ImportStaging.begin(store));
  }

  /**
   * Stages a realization with all its files, and returns its context, all of which is in the store
   * or staged before.
   */
  public Context take(RRef rref) throws IOException {
    if (taken.containsKey(rref)) {
      throw damage(rref + " comes twice");
    }
    try {
      taken.put(rref, unload(rref));
    } catch (InvalidPathException e) {
      throw new IOException("This system cannot name it: set LC_ALL=C.UTF-8", e);
    } catch (UnsupportedOperationException e) {
      throw new IOException("It has links, and the file system of the store knows none", e);
    } catch (IllegalArgumentException | JsonProcessingException | CharacterCodingException e) {
      throw damage("%s: %s".formatted(rref, e.getMessage()));
    }
    return taken.get(rref);
  }

  private Context unload(RRef rref) throws IOException {
    if (!Files.exists(staged.derivation(rref.dref()))) {
      unload(rref.dref());
    }
    unloading.documents(rref);
    refuse(verification.documents(rref));
    Context context = context(rref);
    unloading.files(rref);
    refuse(verification.files(rref));
    return context;
  }

  private void unload(DRef dref) throws IOException {
    unloading.derivation(dref);
    refuse(verification.document(dref, Set.of()));
    if (verification.hasCode(dref)) {
      unloading.code(dref);
    }
    refuse(verification.derivation(dref, Set.of()));
  }

  private Context context(RRef rref) throws IOException {
    String document = Files.readString(staged.realization(rref).resolve(ResultLayout.CONTEXT));
    Context context = Context.read(StrictJson.parse(document));
    for (RRef input : context.rrefs()) {
      if (!taken.containsKey(input) && !Files.exists(store.folder(input))) {
        throw damage("%s was built from %s, which neither came before it nor is in the store"
            .formatted(rref, input));
      }
    }
    return context;
  }

  /**
   * Publishes the staged realizations in their order; existing ones are kept. After a failed write,
   * those published before stay.
   */
  public List<RRef> publish(Runnable onWait) throws IOException, InterruptedException {
    for (Map.Entry<RRef, Context> one : taken.entrySet()) {
      staging.publish(one.getKey(), one.getValue(), onWait);
    }
    return List.copyOf(taken.keySet());
  }

  private void refuse(List<Finding> findings) {
    if (!findings.isEmpty()) {
      Finding first = findings.get(0);
      throw damage("%s: %s".formatted(staged.root().relativize(first.place()), first.problem()));
    }
  }

  private CorruptionException damage(String fault) {
    return new CorruptionException(
        "%s is damaged or forged, and nothing was taken from it: %s. Get it once more from where it came"
            .formatted(source.place(), fault));
  }

  /** Deletes the unpublished rest. */
  @Override
  public void close() throws IOException {
    staging.close();
  }
}
