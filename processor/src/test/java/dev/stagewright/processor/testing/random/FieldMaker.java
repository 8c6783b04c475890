package dev.stagewright.processor.testing.random;

import dev.stagewright.processor.testing.random.Field.Argument;
import dev.stagewright.processor.testing.random.Field.Input;
import dev.stagewright.processor.testing.random.Field.Named;
import dev.stagewright.processor.testing.random.Field.Outcome;
import dev.stagewright.processor.testing.random.Field.Promise;
import dev.stagewright.processor.testing.random.Field.Report;
import dev.stagewright.processor.testing.random.Field.Setting;
import dev.stagewright.processor.testing.random.Type.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** A source of the fields of one stage. */
final class FieldMaker {
  private final RandomChoices choices;
  private final Supplier<String> names;
  private final boolean literal;
  private final Types types;
  private final Neighbours neighbours;

  /**
   * Makes the maker.
   *
   * @param names gives a name that no field has yet
   * @param literal whether values must do without class names, which a field may obscure
   */
  FieldMaker(
      RandomChoices choices,
      Supplier<String> names,
      boolean literal,
      Types types,
      Neighbours neighbours) {
    this.choices = choices;
    this.names = names;
    this.literal = literal;
    this.types = types;
    this.neighbours = neighbours;
  }

  List<Field> all() {
    List<Field> fields = new ArrayList<>(choices.some(9, this::setting));
    fields.addAll(
        choices.some(4, this::input).stream().flatMap(Optional::stream).toList());
    fields.addAll(choices.some(3, this::argument));
    fields.addAll(choices.some(3, this::outcome));
    return fields;
  }

  private Outcome outcome() {
    Type type = type(2);
    return new Outcome(named(), type, new Values(choices, !literal).of(type));
  }

  private Named named() {
    String annotations = choices.chance(5) ? "@java.lang.Deprecated\n" : "";
    return new Named(
        names.get(),
        false,
        choices.one("", "", "protected ", "public ", "transient ", "volatile "),
        RandomJavadoc.of(choices) + annotations);
  }

  private Type type(int depth) {
    return literal ? types.literal() : types.value(depth);
  }

  private Setting setting() {
    return setting(named(), type(3));
  }

  private Setting setting(Named named, Type type) {
    Values values = new Values(choices, false);
    boolean isRequired = choices.chance(20);
    Optional<Value> initial = choices.chance(50) ? Optional.of(values.of(type)) : Optional.empty();
    boolean hasDefault = initial.or(() -> Values.untouched(type)).isPresent();
    Optional<Value> given = isRequired || !hasDefault || choices.chance(60)
        ? Optional.of(values.of(type))
        : Optional.empty();
    List<Value> all = Stream.of(
            initial.or(() -> isRequired ? Optional.<Value>empty() : Values.untouched(type)), given)
        .flatMap(Optional::stream)
        .toList();
    return new Setting(
        named,
        type,
        isRequired,
        initial,
        given,
        Constraints.holding(choices, all),
        choices.chance(50));
  }

  private Optional<Field> input() {
    Optional<Shape> shape = choices.one(
        Optional.empty(),
        Optional.empty(),
        Optional.of(Shape.OPTIONAL),
        Optional.of(Shape.LIST),
        Optional.of(Shape.MAP));
    List<Input.Source> sources =
        choices.chance(50) ? neighbours.stage(choices) : neighbours.files();
    if (sources.isEmpty()) {
      return Optional.empty();
    }
    int count = shape.isEmpty() ? 1 : choices.upTo(shape.get() == Shape.OPTIONAL ? 1 : 3);
    return Optional.of(new Input(
        named(),
        neighbours.location(sources.get(0)),
        shape,
        Stream.generate(() -> choices.one(sources)).limit(count).toList()));
  }

  private Argument argument() {
    ArgumentMaker maker = new ArgumentMaker(choices, named());
    return literal || choices.chance(50) ? maker.ofValue(type(2)) : maker.ofAnything();
  }

  Report report() {
    return new Report(named());
  }

  /** Makes promised files; some are named by a field that is made as well. */
  List<Field> promises() {
    List<Field> fields = new ArrayList<>();
    for (int i = choices.upTo(3); i > 0; i--) {
      String path = "out%s".formatted(i)
          + choices.one("", ".txt", "/deep/er", "/ä b$L", "/%s 数", "/.hidden", "/cone");
      boolean isFolder = choices.chance(20);
      if (choices.chance(25)) {
        Setting text = new Setting(
            named(),
            SimpleTypes.STRING,
            choices.chance(50),
            Optional.empty(),
            Optional.of(Value.text("\"x y\"", "x y")),
            List.of(),
            false);
        fields.add(text);
        fields.add(new Promise(
            named(),
            choices
                .one("{%2$s}%1$s", "%1$s{%2$s}", "a/%1$s/{%2$s}", "%1$s/{%2$s}{%2$s}")
                .formatted(path, text.name()),
            isFolder));
      } else {
        fields.add(new Promise(named(), path, isFolder));
      }
    }
    return fields;
  }
}
