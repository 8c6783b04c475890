package dev.stagewright.processor.validate;

import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.TypeElement;

/** The replacements for types that are often tried. */
final class TypeSuggestions {
  private static final Map<String, String> BY_NAME = Map.ofEntries(
      Map.entry("java.io.File", "Path"),
      Map.entry("java.net.URL", "URI"),
      Map.entry("java.util.Date", "Instant"),
      Map.entry("java.util.Calendar", "ZonedDateTime"),
      Map.entry("java.util.GregorianCalendar", "ZonedDateTime"),
      Map.entry("java.sql.Date", "LocalDate"),
      Map.entry("java.sql.Time", "LocalTime"),
      Map.entry("java.sql.Timestamp", "Instant"),
      Map.entry("java.util.TimeZone", "ZoneId"),
      Map.entry("java.util.OptionalInt", "Optional<Integer>"),
      Map.entry("java.util.OptionalLong", "Optional<Long>"),
      Map.entry("java.util.OptionalDouble", "Optional<Double>"),
      Map.entry("java.lang.Iterable", "List"),
      Map.entry("java.util.Collection", "List"),
      Map.entry("java.util.ArrayList", "List"),
      Map.entry("java.util.LinkedList", "List"),
      Map.entry("java.util.Vector", "List"),
      Map.entry("java.util.Iterator", "List"),
      Map.entry("java.util.ListIterator", "List"),
      Map.entry("java.util.stream.Stream", "List"),
      Map.entry("java.util.stream.IntStream", "List<Integer>"),
      Map.entry("java.util.stream.LongStream", "List<Long>"),
      Map.entry("java.util.stream.DoubleStream", "List<Double>"),
      Map.entry("java.util.Queue", "List"),
      Map.entry("java.util.Deque", "List"),
      Map.entry("java.util.HashSet", "Set"),
      Map.entry("java.util.LinkedHashSet", "Set"),
      Map.entry("java.util.NavigableSet", "Set"),
      Map.entry("java.util.TreeSet", "Set"),
      Map.entry("java.util.SortedSet", "Set"),
      Map.entry("java.util.EnumSet", "Set"),
      Map.entry("java.util.HashMap", "Map"),
      Map.entry("java.util.LinkedHashMap", "Map"),
      Map.entry("java.util.NavigableMap", "Map"),
      Map.entry("java.util.concurrent.ConcurrentMap", "Map"),
      Map.entry("java.util.TreeMap", "Map"),
      Map.entry("java.util.SortedMap", "Map"),
      Map.entry("java.util.Hashtable", "Map"),
      Map.entry("java.util.Properties", "Map<String, String>"),
      Map.entry("java.util.Map.Entry", "a record"),
      Map.entry("java.lang.CharSequence", "String"),
      Map.entry("java.lang.StringBuilder", "String"),
      Map.entry("java.util.Locale", "String"),
      Map.entry("java.util.UUID", "String"),
      Map.entry("java.util.regex.Pattern", "String"),
      Map.entry("java.nio.charset.Charset", "String"),
      Map.entry("java.lang.Class", "String or an enum"),
      Map.entry("java.lang.Number", "BigDecimal"),
      Map.entry("java.util.concurrent.atomic.AtomicBoolean", "boolean"),
      Map.entry("java.util.concurrent.atomic.AtomicInteger", "int"),
      Map.entry("java.util.concurrent.atomic.AtomicLong", "long"),
      Map.entry("java.io.InputStream", "Path"),
      Map.entry("java.io.Reader", "Path"));

  private TypeSuggestions() {}

  static Optional<String> of(TypeElement type) {
    return Optional.ofNullable(BY_NAME.get(type.getQualifiedName().toString()));
  }
}
