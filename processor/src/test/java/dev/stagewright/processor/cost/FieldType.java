package dev.stagewright.processor.cost;

/** The types of the fields that are compared, each with a default; a text has none. */
enum FieldType {
  INT("int", "7"),
  TEXT("String", ""),
  DOUBLE("double", "0.5"),
  MAYBE("Optional<Long>", "Optional.empty()"),
  TEXTS("List<String>", "List.of()"),
  CONSTANT("TimeUnit", "TimeUnit.SECONDS"),
  DURATION("Duration", "Duration.ZERO"),
  FLAG("boolean", "true"),
  NUMBERS("Map<String, Integer>", "Map.of()");

  private final String type;
  private final String initialiser;

  FieldType(String type, String initialiser) {
    this.type = type;
    this.initialiser = initialiser;
  }

  String type() {
    return type;
  }

  String initialiser() {
    return initialiser;
  }

  boolean hasDefault() {
    return !initialiser.isEmpty();
  }
}
