package dev.stagewright.internal.inspect;

import dev.stagewright.internal.store.DiskStore;
import dev.stagewright.ref.DRef;
import dev.stagewright.ref.RRef;
import dev.stagewright.ref.StageName;
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
 * A table of all names in a store, by hash and by stage.
 *
 * <p>Equal files built from equal inputs have the same hash, whatever their stage: such
 * realizations differ by their derivations alone.
 */
final class NameTable {
  private static final int PRINTED_DIGITS = 7;
  private static final char AFTER_DIGITS = 'g';
  private static final Comparator<NamedRef> BY_DERIVATION =
      Comparator.comparing(NamedRef::dref).thenComparing(NamedRef::toString);

  private final NavigableMap<String, NavigableSet<NamedRef>> byHash = new TreeMap<>();
  private final SortedMap<String, List<DRef>> byName = new TreeMap<>();
  private final SortedMap<DRef, List<RRef>> byDerivation = new TreeMap<>();

  static NameTable of(DiskStore store) {
    NameTable index = new NameTable();
    for (DRef dref : store.derivations()) {
      index.add(new NamedRef.Derivation(dref));
      index
          .byName
          .computeIfAbsent(dref.name().text(), name -> new ArrayList<>())
          .add(dref);
      List<RRef> realizations = store.names(dref);
      index.byDerivation.put(dref, realizations);
      realizations.forEach(rref -> index.add(new NamedRef.Realization(rref)));
    }
    return index;
  }

  private void add(NamedRef ref) {
    byHash
        .computeIfAbsent(ref.hash().hex(), hash -> new TreeSet<>(BY_DERIVATION))
        .add(ref);
  }

  Collection<String> stages() {
    return byName.keySet();
  }

  SortedMap<DRef, List<RRef>> derivations() {
    return byDerivation;
  }

  /** Returns all meanings of a text. Stage names take precedence over digits. */
  List<NamedRef> matches(String text) {
    if (StageName.isValid(text) && byName.containsKey(text)) {
      return byName.getOrDefault(text, List.of()).stream()
          .<NamedRef>map(NamedRef.Derivation::new)
          .toList();
    }
    return Abbreviation.parse(text).map(this::matches).orElse(List.of());
  }

  private List<NamedRef> matches(Abbreviation abbreviation) {
    String digits = abbreviation.digits();
    return byHash.subMap(digits, digits + AFTER_DIGITS).values().stream()
        .flatMap(Collection::stream)
        .filter(abbreviation::fits)
        .toList();
  }

  /** Returns the shortest unique digits of a ref, in this store or not, or its full name. */
  String abbreviate(NamedRef ref) {
    String hash = ref.hash().hex();
    String digits = cut(hash, byHash.lowerKey(hash), byHash.higherKey(hash));
    NavigableSet<NamedRef> alike = byHash.getOrDefault(hash, new TreeSet<>(BY_DERIVATION));
    if (alike.size() <= 1) {
      return byName.containsKey(digits) ? ref.toString() : digits;
    }
    return ref instanceof NamedRef.Realization
        ? withDerivation(digits, ref, alike)
        : ref.toString();
  }

  private String withDerivation(String digits, NamedRef ref, NavigableSet<NamedRef> alike) {
    String hash = ref.dref().hash().hex();
    String derivation = cut(hash, dhash(alike.lower(ref)), dhash(alike.higher(ref)));
    String both = digits + "-" + derivation;
    boolean taken = byName.containsKey(both) || byName.containsKey(derivation);
    return taken || derivation.length() > hash.length() ? ref.toString() : both;
  }

  private static @Nullable String dhash(@Nullable NamedRef ref) {
    return ref == null ? null : ref.dref().hash().hex();
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
