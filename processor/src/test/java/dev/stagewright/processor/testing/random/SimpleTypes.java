package dev.stagewright.processor.testing.random;

import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/** The types of values that are not made of others. */
enum SimpleTypes implements Type {
  BOOLEAN("boolean", "Boolean", Texts::truth),
  BYTE("byte", "Byte", choices -> Numbers.integer(choices, "Byte", Byte.MIN_VALUE, Byte.MAX_VALUE)),
  SHORT(
      "short",
      "Short",
      choices -> Numbers.integer(choices, "Short", Short.MIN_VALUE, Short.MAX_VALUE)),
  INT(
      "int",
      "Integer",
      choices -> Numbers.integer(choices, "Integer", Integer.MIN_VALUE, Integer.MAX_VALUE)),
  LONG("long", "Long", choices -> Numbers.integer(choices, "Long", Long.MIN_VALUE, Long.MAX_VALUE)),
  FLOAT("float", "Float", Numbers::fraction),
  DOUBLE("double", "Double", Numbers::real),
  CHAR("char", "Character", Texts::character),
  BOXED_BOOLEAN(BOOLEAN),
  BOXED_BYTE(BYTE),
  BOXED_SHORT(SHORT),
  BOXED_INT(INT),
  BOXED_LONG(LONG),
  BOXED_FLOAT(FLOAT),
  BOXED_DOUBLE(DOUBLE),
  BOXED_CHAR(CHAR),
  STRING("java.lang.String", Texts::string),
  ANNOTATED_STRING("java.lang.@org.jspecify.annotations.NonNull String", Texts::string),
  BIG_INTEGER("java.math.BigInteger", Numbers::bigInteger),
  BIG_DECIMAL("java.math.BigDecimal", Numbers::bigDecimal),
  URI("java.net.URI", Texts::uri),
  DURATION("java.time.Duration", choices -> new Times(choices).duration()),
  PERIOD("java.time.Period", choices -> new Times(choices).period()),
  INSTANT("java.time.Instant", choices -> new Times(choices).instant()),
  LOCAL_DATE("java.time.LocalDate", choices -> new Times(choices).date()),
  LOCAL_TIME("java.time.LocalTime", choices -> new Times(choices).time()),
  LOCAL_DATE_TIME("java.time.LocalDateTime", choices -> new Times(choices).dateTime()),
  OFFSET_DATE_TIME("java.time.OffsetDateTime", choices -> new Zones(choices).offsetDateTime()),
  OFFSET_TIME("java.time.OffsetTime", choices -> new Zones(choices).offsetTime()),
  ZONED_DATE_TIME("java.time.ZonedDateTime", choices -> new Zones(choices).zoned()),
  YEAR("java.time.Year", choices -> new Times(choices).yearValue()),
  YEAR_MONTH("java.time.YearMonth", choices -> new Times(choices).month()),
  MONTH_DAY("java.time.MonthDay", choices -> new Times(choices).day()),
  ZONE_ID("java.time.ZoneId", choices -> new Zones(choices).zone()),
  ZONE_OFFSET("java.time.ZoneOffset", choices -> new Zones(choices).offset());

  /** Those whose values are literals of the language. */
  static final List<SimpleTypes> LITERAL = Arrays.stream(values())
      .filter(single -> single.compareTo(ANNOTATED_STRING) <= 0)
      .toList();

  private final String code;
  private final String boxed;

  @SuppressWarnings("ImmutableEnumChecker") // functions without state
  private final BiFunction<RandomChoices, Boolean, Value> values;

  SimpleTypes(String code, Function<RandomChoices, Value> values) {
    this(code, code, (choices, measured) -> values.apply(choices));
  }

  SimpleTypes(String code, String boxed, Function<RandomChoices, Value> values) {
    this(code, "java.lang." + boxed, (choices, measured) -> values.apply(choices));
  }

  SimpleTypes(String code, String boxed, BiFunction<RandomChoices, Boolean, Value> values) {
    this.code = code;
    this.boxed = boxed.startsWith("java.") ? boxed : "java.lang." + boxed;
    this.values = values;
  }

  SimpleTypes(SimpleTypes primitive) {
    this(primitive.boxed, primitive.boxed, primitive.values);
  }

  @Override
  public String code() {
    return code;
  }

  @Override
  public String boxed() {
    return boxed;
  }

  @Override
  public boolean isPlain() {
    return true;
  }

  boolean isPrimitive() {
    return !code.equals(boxed);
  }

  Value value(RandomChoices choices, boolean measured) {
    return values.apply(choices, measured);
  }
}
