package dev.stagewright.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.stagewright.context.Context;
import dev.stagewright.finding.Finding;
import dev.stagewright.ref.DRef;
import dev.stagewright.ref.RRef;
import dev.stagewright.scan.Verification;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Realizations on their way into a store from elsewhere: laid out like a store of their own in a
 * hidden place, verified there, and published only when all have come.
 */
public final class Delivery implements AutoCloseable {
  private final StoreFolder store;
  private final Source source;
  private final Arrival arrival;
  private final StoreLayout staged;
  private final Unloading unloading;
  private final Verification verification;
  private final Map<RRef, Context> taken = new LinkedHashMap<>();

  private Delivery(StoreFolder store, Source source, Arrival arrival) {
    this.store = store;
    this.source = source;
    this.arrival = arrival;
    this.staged = arrival.staged();
    this.unloading = new Unloading(staged, source);
    this.verification = new Verification(staged);
  }

  /**
   * Begins with nothing, and clears away what deliveries left that were killed.
   *
   * @param store where everything goes; the caller visits it meanwhile
   * @param source where everything comes from
   * @return an empty delivery, to be closed
   * @throws IOException if the store may not be written
   */
  public static Delivery begin(StoreFolder store, Source source) throws IOException {
    return new Delivery(store, source, Arrival.begin(store.layout(), store.disk()));
  }

  /**
   * Takes a realization, with all its files. What it was built from is in the store, or was taken
   * before.
   *
   * @param rref its name
   * @return what it was built from
   * @throws DamageException if anything about it is not as its name demands
   * @throws IOException if it cannot be read, or not be written here
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
    store.disk().passed(Step.DELIVERY_TAKEN);
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

  private Context context(RRef rref) {
    Context context = Shelf.open(staged, rref).context();
    for (RRef input : context.rrefs()) {
      if (!taken.containsKey(input) && !Files.exists(store.folder(input))) {
        throw damage("%s was built from %s, which neither came before it nor is in the store"
            .formatted(rref, input));
      }
    }
    return context;
  }

  /**
   * Publishes what was taken, inputs first; what the store has already stays as it is.
   *
   * @param onWait run whenever somebody is building one of them
   * @return the names of all that was taken, in the order in which it came
   * @throws IOException if something cannot be written; what was published before then stays
   * @throws InterruptedException if the thread is interrupted while it waits
   */
  @SuppressWarnings("try") // the lock is held, not used
  public List<RRef> publish(Runnable onWait) throws IOException, InterruptedException {
    for (Map.Entry<RRef, Context> one : taken.entrySet()) {
      RRef rref = one.getKey();
      try (BuildLock lock = store.lock(rref.dref(), one.getValue(), onWait)) {
        publishDerivation(rref.dref());
        new Publication(
                store,
                rref.dref(),
                one.getValue(),
                staged.realization(rref),
                store.layout().incoming(rref.dref(), one.getValue(), 0),
                store.names(rref.dref()))
            .publishAs(rref);
      }
    }
    return List.copyOf(taken.keySet());
  }

  private void publishDerivation(DRef dref) throws IOException {
    if (!new Verification(store.layout()).derivation(dref, Set.of()).isEmpty()) {
      Path draft = Files.createDirectory(staged.root().resolve("derivation"));
      for (String name : List.of(StoreLayout.CODE, StoreLayout.DERIVATION)) {
        Path document = staged.derivation(dref).resolve(name);
        if (Files.exists(document)) {
          Files.move(document, draft.resolve(name));
        }
      }
      new Registration(store.layout(), store.disk(), dref).publish(draft);
    }
  }

  private void refuse(List<Finding> findings) {
    if (!findings.isEmpty()) {
      Finding first = findings.get(0);
      throw damage("%s: %s".formatted(staged.root().relativize(first.place()), first.problem()));
    }
  }

  private DamageException damage(String fault) {
    return new DamageException(
        "%s is damaged or forged, and nothing was taken from it: %s. Get it once more from where it came"
            .formatted(source.place(), fault));
  }

  /** Deletes what was not published. */
  @Override
  public void close() throws IOException {
    arrival.close();
  }
}
