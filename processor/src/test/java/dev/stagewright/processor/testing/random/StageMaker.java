package dev.stagewright.processor.testing.random;

import dev.stagewright.processor.testing.random.RandomStage.Build;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A source of one stage. */
final class StageMaker {
  private final Dice dice;
  private final Names classes;
  private final Home home;
  private final Neighbours neighbours;
  private final List<Declared> own;
  private final boolean literal;
  private final FieldMaker fields;

  /**
   * Makes the maker.
   *
   * @param classes gives names for classes of the package
   * @param home where the stage stands
   * @param isFar whether other packages can see all of it
   * @param declared the types that it may use besides its own
   */
  StageMaker(
      Dice dice,
      Names classes,
      Home home,
      Neighbours neighbours,
      boolean isFar,
      List<Type> declared) {
    this.dice = dice;
    this.classes = classes;
    this.home = home;
    this.neighbours = neighbours;
    this.own = isFar ? List.of() : dice.some(2, () -> declared(declared));
    this.literal = dice.chance(8);
    Types types = new Types(
        dice, Stream.concat(declared.stream(), own.stream().map(Declared::type)).toList());
    Names names = new Names(dice);
    this.fields = new FieldMaker(
        dice,
        () -> Stream.generate(() -> names.field(home.packageName(), home.simpleNames(), literal))
            .filter(this::obscuresNoType)
            .findFirst()
            .orElseThrow(),
        literal,
        types,
        neighbours);
  }

  /**
   * Tells whether a field obscures no type: in an expression a field goes before a class of its
   * name.
   */
  private boolean obscuresNoType(String name) {
    return own.stream().noneMatch(declared -> declared.type().code().endsWith("." + name));
  }

  private Declared declared(List<Type> others) {
    return dice.chance(50)
        ? Declared.constants(dice, home.code(), classes.type())
        : Declared.struct(dice, home.code(), classes.type(), new Types(dice, others));
  }

  RandomStage make() {
    List<Field> all = new ArrayList<>(fields.all());
    all.addAll(fields.promises());
    all.add(fields.report());
    RandomStage stage = new RandomStage(
        home,
        new StageMembers(dice, all).of(home, neighbours.stages().size()),
        before(),
        Optional.empty(),
        dice.shuffled(all),
        build(),
        List.of());
    Inheritance inheritance = new Inheritance(dice, classes, stage);
    RandomStage heir = dice.chance(25) ? inheritance.heir() : stage;
    return new RandomStage(
        heir.home(),
        heir.members(),
        heir.before(),
        heir.base(),
        heir.fields(),
        heir.build(),
        more(heir));
  }

  private String before() {
    return Docs.of(dice) + (dice.chance(5) ? "@java.lang.Deprecated\n" : "");
  }

  private Build build() {
    String annotation = "@dev.stagewright.Build"
        + dice.one("", "", "(cores = 0)", "(cores = 3)", "(timeout = \"PT1H\", retries = 1)");
    String name =
        dice.one("build", "run", "züge", "$go", "make", "value", "main", "prepare", "derivation");
    String thrown = dice.one(
        "",
        " throws java.io.IOException",
        " throws java.lang.Exception",
        " throws java.lang.Error");
    return new Build(
        annotation,
        dice.one("", "public ", "protected ", "synchronized ") + "void " + name,
        dice.one("()", "(dev.stagewright.BuildContext context)") + thrown);
  }

  private List<String> more(RandomStage stage) {
    List<String> more = new ArrayList<>();
    own.forEach(type -> more.add(dice.one("", "public ", "protected ", "static ") + type.text()));
    String name = home.simpleName();
    if (dice.chance(20)) {
      more.add("%s%s() {}\n\n%1$s%2$s(int other) {\n  this();\n}\n"
          .formatted(dice.one("", "public ", "protected "), name));
    }
    if (!stage.members().containsKey("match") && dice.chance(20)) {
      more.add("""
          @dev.stagewright.Match
          %sstatic java.util.List<%2$s> %3$s(java.util.List<%2$s> candidates) {
            return candidates;
          }
          """.formatted(
              dice.one("", "public ", "protected "),
              home.generated("RRef"),
              dice.one("choose", "match", "open", "größte")));
    }
    return more;
  }
}
