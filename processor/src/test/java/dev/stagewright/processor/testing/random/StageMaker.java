package dev.stagewright.processor.testing.random;

import dev.stagewright.processor.testing.random.RandomStage.Build;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A source of one stage. */
final class StageMaker {
  private final RandomChoices choices;
  private final Names classes;
  private final ClassLocation location;
  private final Neighbours neighbours;
  private final List<DeclaredType> own;
  private final boolean literal;
  private final FieldMaker fields;

  /**
   * Makes the maker.
   *
   * @param classes gives names for classes of the package
   * @param location where the stage stands
   * @param isFar whether other packages can see all of it
   * @param declared the types that it may use besides its own
   */
  StageMaker(
      RandomChoices choices,
      Names classes,
      ClassLocation location,
      Neighbours neighbours,
      boolean isFar,
      List<Type> declared) {
    this.choices = choices;
    this.classes = classes;
    this.location = location;
    this.neighbours = neighbours;
    this.own = isFar ? List.of() : choices.some(2, () -> declared(declared));
    this.literal = choices.chance(8);
    Types types = new Types(
        choices,
        Stream.concat(declared.stream(), own.stream().map(DeclaredType::type)).toList());
    Names names = new Names(choices);
    this.fields = new FieldMaker(
        choices,
        () -> Stream.generate(
                () -> names.field(location.packageName(), location.simpleNames(), literal))
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

  private DeclaredType declared(List<Type> others) {
    return choices.chance(50)
        ? DeclaredType.constants(choices, location.code(), classes.type())
        : DeclaredType.struct(choices, location.code(), classes.type(), new Types(choices, others));
  }

  RandomStage make() {
    List<Field> all = new ArrayList<>(fields.all());
    all.addAll(fields.promises());
    all.add(fields.report());
    RandomStage stage = new RandomStage(
        location,
        new StageMembers(choices, all).of(location, neighbours.stages().size()),
        before(),
        Optional.empty(),
        choices.shuffled(all),
        build(),
        List.of());
    Inheritance inheritance = new Inheritance(choices, classes, stage);
    RandomStage heir = choices.chance(25) ? inheritance.heir() : stage;
    return new RandomStage(
        heir.location(),
        heir.members(),
        heir.before(),
        heir.base(),
        heir.fields(),
        heir.build(),
        more(heir));
  }

  private String before() {
    return RandomJavadoc.of(choices) + (choices.chance(5) ? "@java.lang.Deprecated\n" : "");
  }

  private Build build() {
    String annotation = "@dev.stagewright.Build"
        + choices.one("", "", "(cores = 0)", "(cores = 3)", "(timeout = \"PT1H\", retries = 1)");
    String name = choices.one(
        "build", "run", "züge", "$go", "make", "value", "main", "prepare", "derivation");
    String thrown = choices.one(
        "",
        " throws java.io.IOException",
        " throws java.lang.Exception",
        " throws java.lang.Error");
    return new Build(
        annotation,
        choices.one("", "public ", "protected ", "synchronized ") + "void " + name,
        choices.one("()", "(dev.stagewright.BuildContext context)") + thrown);
  }

  private List<String> more(RandomStage stage) {
    List<String> more = new ArrayList<>();
    own.forEach(
        type -> more.add(choices.one("", "public ", "protected ", "static ") + type.text()));
    String name = location.simpleName();
    if (choices.chance(20)) {
      more.add("%s%s() {}\n\n%1$s%2$s(int other) {\n  this();\n}\n"
          .formatted(choices.one("", "public ", "protected "), name));
    }
    if (!stage.members().containsKey("match") && choices.chance(20)) {
      more.add("""
          @dev.stagewright.Match
          %sstatic java.util.List<%2$s> %3$s(java.util.List<%2$s> candidates) {
            return candidates;
          }
          """.formatted(
              choices.one("", "public ", "protected "),
              location.generated("RRef"),
              choices.one("choose", "match", "open", "größte")));
    }
    return more;
  }
}
