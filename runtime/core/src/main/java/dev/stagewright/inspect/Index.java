package dev.stagewright.inspect;

import dev.stagewright.ref.DRef;
import dev.stagewright.ref.RRef;
import dev.stagewright.ref.StageName;
import dev.stagewright.store.DiskStore;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Every name in a store, by hash and by stage.
 *
 * <p>Equal files built from equal inputs have one hash, whatever stage made them: such realizations
 * differ by their derivations alone.
 */
final class Index {
  private static final int PRINTED_DIGITS = 7;
  private static final char AFTER_DIGITS = 'g';
  private static final Comparator<Entry> BY_DERIVATION =
      Comparator.comparing(Entry::dref).thenComparing(Entry::toString);

  private final NavigableMap<String, NavigableSet<Entry>> byHash = new TreeMap<>();
  private final SortedMap<String, List<DRef>> byName = new TreeMap<>();
  private final SortedMap<DRef, List<RRef>> byDerivation = new TreeMap<>();

  static Index of(DiskStore store) {
    Index index = new Index();
    for (DRef dref : store.derivations()) {
      index.add(new Entry.Derivation(dref));
      index
          .byName
          .computeIfAbsent(dref.name().text(), name -> new ArrayList<>())
          .add(dref);
      List<RRef> realizations = store.names(dref);
      index.byDerivation.put(dref, realizations);
      realizations.forEach(rref -> index.add(new Entry.Realization(rref)));
    }
    return index;
  }

  private void add(Entry entry) {
    byHash
        .computeIfAbsent(entry.hash().hex(), hash -> new TreeSet<>(BY_DERIVATION))
        .add(entry);
  }

  Collection<String> stages() {
    return byName.keySet();
  }

  SortedMap<DRef, List<RRef>> derivations() {
    return byDerivation;
  }

  /** Everything that a text may mean; the name of a stage comes before digits that look alike. */
  List<Entry> matches(String text) {
    if (StageName.isValid(text) && byName.containsKey(text)) {
      return byName.getOrDefault(text, List.of()).stream()
          .<Entry>map(Entry.Derivation::new)
          .toList();
    }
    return Abbreviation.parse(text).map(this::matches).orElse(List.of());
  }

  private List<Entry> matches(Abbreviation abbreviation) {
    String digits = abbreviation.digits();
    return byHash.subMap(digits, digits + AFTER_DIGITS).values().stream()
        .flatMap(Collection::stream)
        .filter(abbreviation::fits)
        .toList();
  }

  /** The fewest digits that mean an entry alone, be it of this store or not; or its full name. */
  String abbreviate(Entry entry) {
    String hash = entry.hash().hex();
    String digits = cut(hash, byHash.lowerKey(hash), byHash.higherKey(hash));
    NavigableSet<Entry> alike = byHash.getOrDefault(hash, new TreeSet<>(BY_DERIVATION));
    if (alike.size() <= 1) {
      return byName.containsKey(digits) ? entry.toString() : digits;
    }
    return entry instanceof Entry.Realization
        ? withDerivation(digits, entry, alike)
        : entry.toString();
  }

  private String withDerivation(String digits, Entry entry, NavigableSet<Entry> alike) {
    String hash = entry.dref().hash().hex();
    String derivation = cut(hash, dhash(alike.lower(entry)), dhash(alike.higher(entry)));
    String both = digits + "-" + derivation;
    boolean taken = byName.containsKey(both) || byName.containsKey(derivation);
    return taken || derivation.length() > hash.length() ? entry.toString() : both;
  }

  private static @Nullable String dhash(@Nullable Entry entry) {
    return entry == null ? null : entry.dref().hash().hex();
  }

  private static String cut(String hash, @Nullable String before, @Nullable String after) {
    int digits = 1 + Math.max(shared(hash, before), shared(hash, after));
    return digits > hash.length()
        ? hash + AFTER_DIGITS
        : hash.substring(0, Math.max(digits, PRINTED_DIGITS));
  }

  private static int shared(String hash, @Nullable String other) {
    int digits = 0;
    while (other != null && digits < hash.length() && hash.charAt(digits) == other.charAt(digits)) {
      digits++;
    }
    return digits;
  }
}
