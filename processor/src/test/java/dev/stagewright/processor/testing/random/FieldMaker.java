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
  private final Dice dice;
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
      Dice dice, Supplier<String> names, boolean literal, Types types, Neighbours neighbours) {
    this.dice = dice;
    this.names = names;
    this.literal = literal;
    this.types = types;
    this.neighbours = neighbours;
  }

  List<Field> all() {
    List<Field> fields = new ArrayList<>(dice.some(9, this::setting));
    fields.addAll(dice.some(4, this::input).stream().flatMap(Optional::stream).toList());
    fields.addAll(dice.some(3, this::argument));
    fields.addAll(dice.some(3, this::outcome));
    return fields;
  }

  private Outcome outcome() {
    Type type = type(2);
    return new Outcome(named(), type, new Values(dice, !literal).of(type));
  }

  private Named named() {
    String annotations = dice.chance(5) ? "@java.lang.Deprecated\n" : "";
    return new Named(
        names.get(),
        false,
        dice.one("", "", "protected ", "public ", "transient ", "volatile "),
        Docs.of(dice) + annotations);
  }

  private Type type(int depth) {
    return literal ? types.literal() : types.value(depth);
  }

  private Setting setting() {
    return setting(named(), type(3));
  }

  private Setting setting(Named named, Type type) {
    Values values = new Values(dice, false);
    boolean isRequired = dice.chance(20);
    Optional<Value> initial = dice.chance(50) ? Optional.of(values.of(type)) : Optional.empty();
    boolean hasDefault = initial.or(() -> Values.untouched(type)).isPresent();
    Optional<Value> given = isRequired || !hasDefault || dice.chance(60)
        ? Optional.of(values.of(type))
        : Optional.empty();
    List<Value> all = Stream.of(
            initial.or(() -> isRequired ? Optional.<Value>empty() : Values.untouched(type)), given)
        .flatMap(Optional::stream)
        .toList();
    return new Setting(
        named, type, isRequired, initial, given, Constraints.holding(dice, all), dice.chance(50));
  }

  private Optional<Field> input() {
    Optional<Shape> shape = dice.one(
        Optional.empty(),
        Optional.empty(),
        Optional.of(Shape.OPTIONAL),
        Optional.of(Shape.LIST),
        Optional.of(Shape.MAP));
    List<Input.Source> sources = dice.chance(50) ? neighbours.stage(dice) : neighbours.files();
    if (sources.isEmpty()) {
      return Optional.empty();
    }
    int count = shape.isEmpty() ? 1 : dice.upTo(shape.get() == Shape.OPTIONAL ? 1 : 3);
    return Optional.of(new Input(
        named(),
        neighbours.home(sources.get(0)),
        shape,
        Stream.generate(() -> dice.one(sources)).limit(count).toList()));
  }

  private Argument argument() {
    ArgumentMaker maker = new ArgumentMaker(dice, named());
    return literal || dice.chance(50) ? maker.ofValue(type(2)) : maker.ofAnything();
  }

  Report report() {
    return new Report(named());
  }

  /** Makes promised files; some are named by a field that is made as well. */
  List<Field> promises() {
    List<Field> fields = new ArrayList<>();
    for (int i = dice.upTo(3); i > 0; i--) {
      String path = "out%s".formatted(i)
          + dice.one("", ".txt", "/deep/er", "/ä b$L", "/%s 数", "/.hidden", "/cone");
      boolean isFolder = dice.chance(20);
      if (dice.chance(25)) {
        Setting text = new Setting(
            named(),
            Single.STRING,
            dice.chance(50),
            Optional.empty(),
            Optional.of(Value.text("\"x y\"", "x y")),
            List.of(),
            false);
        fields.add(text);
        fields.add(new Promise(
            named(),
            dice.one("{%2$s}%1$s", "%1$s{%2$s}", "a/%1$s/{%2$s}", "%1$s/{%2$s}{%2$s}")
                .formatted(path, text.name()),
            isFolder));
      } else {
        fields.add(new Promise(named(), path, isFolder));
      }
    }
    return fields;
  }
}
