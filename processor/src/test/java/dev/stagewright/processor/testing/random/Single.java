package dev.stagewright.processor.testing.random;

import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/** The types of values that are not made of others. */
enum Single implements Type {
  BOOLEAN("boolean", "Boolean", Texts::truth),
  BYTE("byte", "Byte", dice -> Numbers.integer(dice, "Byte", Byte.MIN_VALUE, Byte.MAX_VALUE)),
  SHORT("short", "Short", dice -> Numbers.integer(dice, "Short", Short.MIN_VALUE, Short.MAX_VALUE)),
  INT(
      "int",
      "Integer",
      dice -> Numbers.integer(dice, "Integer", Integer.MIN_VALUE, Integer.MAX_VALUE)),
  LONG("long", "Long", dice -> Numbers.integer(dice, "Long", Long.MIN_VALUE, Long.MAX_VALUE)),
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
  DURATION("java.time.Duration", dice -> new Times(dice).duration()),
  PERIOD("java.time.Period", dice -> new Times(dice).period()),
  INSTANT("java.time.Instant", dice -> new Times(dice).instant()),
  LOCAL_DATE("java.time.LocalDate", dice -> new Times(dice).date()),
  LOCAL_TIME("java.time.LocalTime", dice -> new Times(dice).time()),
  LOCAL_DATE_TIME("java.time.LocalDateTime", dice -> new Times(dice).dateTime()),
  OFFSET_DATE_TIME("java.time.OffsetDateTime", dice -> new Zones(dice).offsetDateTime()),
  OFFSET_TIME("java.time.OffsetTime", dice -> new Zones(dice).offsetTime()),
  ZONED_DATE_TIME("java.time.ZonedDateTime", dice -> new Zones(dice).zoned()),
  YEAR("java.time.Year", dice -> new Times(dice).yearValue()),
  YEAR_MONTH("java.time.YearMonth", dice -> new Times(dice).month()),
  MONTH_DAY("java.time.MonthDay", dice -> new Times(dice).day()),
  ZONE_ID("java.time.ZoneId", dice -> new Zones(dice).zone()),
  ZONE_OFFSET("java.time.ZoneOffset", dice -> new Zones(dice).offset());

  /** Those whose values are literals of the language. */
  static final List<Single> LITERAL = Arrays.stream(values())
      .filter(single -> single.compareTo(ANNOTATED_STRING) <= 0)
      .toList();

  private final String code;
  private final String boxed;

  @SuppressWarnings("ImmutableEnumChecker") // functions without state
  private final BiFunction<Dice, Boolean, Value> values;

  Single(String code, Function<Dice, Value> values) {
    this(code, code, (dice, measured) -> values.apply(dice));
  }

  Single(String code, String boxed, Function<Dice, Value> values) {
    this(code, "java.lang." + boxed, (dice, measured) -> values.apply(dice));
  }

  Single(String code, String boxed, BiFunction<Dice, Boolean, Value> values) {
    this.code = code;
    this.boxed = boxed.startsWith("java.") ? boxed : "java.lang." + boxed;
    this.values = values;
  }

  Single(Single primitive) {
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

  Value value(Dice dice, boolean measured) {
    return values.apply(dice, measured);
  }
}
