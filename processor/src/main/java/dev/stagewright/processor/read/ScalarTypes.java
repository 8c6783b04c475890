package dev.stagewright.processor.read;

import com.google.auto.common.MoreTypes;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.stagewright.processor.model.ConfigType;
import dev.stagewright.processor.model.ConfigType.Kind;
import dev.stagewright.processor.model.ConfigType.Scalar;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.type.TypeMirror;

/** The types of single values, and the codecs that carry them. */
final class ScalarTypes {
  private record Carried(String codec, Kind kind) {}

  private static final Map<String, Carried> BY_NAME = Map.ofEntries(
      Map.entry("java.lang.Boolean", new Carried("BOOLEAN", Kind.OTHER)),
      Map.entry("java.lang.Byte", new Carried("BYTE", Kind.INTEGRAL)),
      Map.entry("java.lang.Short", new Carried("SHORT", Kind.INTEGRAL)),
      Map.entry("java.lang.Integer", new Carried("INT", Kind.INTEGRAL)),
      Map.entry("java.lang.Long", new Carried("LONG", Kind.INTEGRAL)),
      Map.entry("java.lang.Float", new Carried("FLOAT", Kind.FLOAT)),
      Map.entry("java.lang.Double", new Carried("DOUBLE", Kind.DOUBLE)),
      Map.entry("java.lang.Character", new Carried("CHAR", Kind.OTHER)),
      Map.entry("java.lang.String", new Carried("STRING", Kind.TEXT)),
      Map.entry("java.math.BigInteger", new Carried("BIG_INTEGER", Kind.BIG_INTEGER)),
      Map.entry("java.math.BigDecimal", new Carried("BIG_DECIMAL", Kind.BIG_DECIMAL)),
      Map.entry("java.net.URI", new Carried("URI", Kind.OTHER)),
      Map.entry("java.time.Duration", new Carried("DURATION", Kind.OTHER)),
      Map.entry("java.time.Period", new Carried("PERIOD", Kind.OTHER)),
      Map.entry("java.time.Instant", new Carried("INSTANT", Kind.OTHER)),
      Map.entry("java.time.LocalDate", new Carried("LOCAL_DATE", Kind.OTHER)),
      Map.entry("java.time.LocalTime", new Carried("LOCAL_TIME", Kind.OTHER)),
      Map.entry("java.time.LocalDateTime", new Carried("LOCAL_DATE_TIME", Kind.OTHER)),
      Map.entry("java.time.OffsetDateTime", new Carried("OFFSET_DATE_TIME", Kind.OTHER)),
      Map.entry("java.time.OffsetTime", new Carried("OFFSET_TIME", Kind.OTHER)),
      Map.entry("java.time.ZonedDateTime", new Carried("ZONED_DATE_TIME", Kind.OTHER)),
      Map.entry("java.time.Year", new Carried("YEAR", Kind.OTHER)),
      Map.entry("java.time.YearMonth", new Carried("YEAR_MONTH", Kind.OTHER)),
      Map.entry("java.time.MonthDay", new Carried("MONTH_DAY", Kind.OTHER)),
      Map.entry("java.time.ZoneId", new Carried("ZONE_ID", Kind.OTHER)),
      Map.entry("java.time.ZoneOffset", new Carried("ZONE_OFFSET", Kind.OTHER)));

  private ScalarTypes() {}

  static Optional<ConfigType> of(TypeMirror type, boolean measured) {
    return name(type)
        .flatMap(name -> Optional.ofNullable(BY_NAME.get(name.box().toString()))
            .map(carried -> new Scalar(name, codec(carried, measured), carried.kind())));
  }

  private static String codec(Carried carried, boolean measured) {
    boolean mayDiverge = carried.kind() == Kind.FLOAT || carried.kind() == Kind.DOUBLE;
    return measured && mayDiverge ? "MEASURED_" + carried.codec() : carried.codec();
  }

  /** Returns the type without the annotations that its use may carry. */
  private static Optional<TypeName> name(TypeMirror type) {
    if (type.getKind().isPrimitive()) {
      return Optional.of(TypeName.get(type).withoutAnnotations());
    }
    return switch (type.getKind()) {
      case DECLARED -> Optional.of(ClassName.get(MoreTypes.asTypeElement(type)));
      default -> Optional.empty();
    };
  }
}
