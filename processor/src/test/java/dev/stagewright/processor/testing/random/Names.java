package dev.stagewright.processor.testing.random;

import com.palantir.javapoet.ClassName;
import dev.stagewright.processor.model.ReservedNames;
import dev.stagewright.processor.model.StageNames;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

/** Names that users might choose, each once: words of generated code, other alphabets, case. */
final class Names {
  private static final List<String> FIELDS = words("""
      value values values_ type body matcher choice reader builder_ config stage site inputs
      input json violations paths candidates that other realized TYPE MATCHER BODY promises
      build open fill choose chosen steps Builder Steps record var yield sealed permits put
      get of _a $ this$0 a$b x X aB ab AB name store read write begin save run prepare
      arguments realizations cores timeout retries file path config_ String Integer Object Path Override Stage
      size ñandú 数 größe ı ß ﬁ \uD835\uDCB3 e\u0301 seed epochs learningRate module with
      length isEmpty entrySet toStage_ context index schema fromJson_ Members Codec DRef
      ordinal derivation recipe Codecs List clone from rref wait fromJson
      """);

  /** Names of packages that a variable of the same name obscures in expressions. */
  static final List<String> OBSCURING = List.of("java", "dev");

  private static final List<String> TYPES = words("""
      Color List Map Set Optional String Object Integer Override Exception Type BuildFunction Matcher
      Matchers Codecs Codec Components BuildRecipe Builder Steps Größe 数 _A $T A$B Path RefPath Config
      Configuration Stage Store BuildInputs StoredRealization BigDecimal Duration Generated NullMarked
      Nullable Iterable ConfigReader ConfigWriter Violations StageType Derivation Realization
      UnaryOperator BuildContext BuildEnvironment ManualBuild Digits Model lower ABC HTTPServer X1 Ünï
      Pattern Double SuppressWarnings IllegalStateException Void
      """);

  private final RandomChoices choices;
  private final Set<String> taken = new HashSet<>();

  private static List<String> words(String text) {
    return List.of(text.strip().split("\\s+"));
  }

  Names(RandomChoices choices) {
    this.choices = choices;
  }

  /** Takes a name for a class, which must not differ from others by case only. */
  String type() {
    String name = choices.one(TYPES);
    return taken.add(name.toLowerCase(Locale.ROOT)) ? name : numbered(name);
  }

  private String numbered(String name) {
    String free = name + taken.size();
    taken.add(free.toLowerCase(Locale.ROOT));
    return free;
  }

  /** Takes a name for a field of a stage that no rule refuses. */
  String field(String stagePackage, List<String> stage, boolean obscuring) {
    StageNames names = new StageNames(ClassName.get(
        stagePackage, stage.get(0), stage.subList(1, stage.size()).toArray(String[]::new)));
    String name = obscuring && choices.chance(40) ? choices.one(OBSCURING) : choices.one(FIELDS);
    return free(name, candidate -> !ReservedNames.contains(candidate, names));
  }

  /** Takes a name for a component of a record, or a constant of an enum. */
  String member() {
    Set<String> objects = Set.of("clone", "wait", "java", "dev");
    return free(choices.one(FIELDS), candidate -> !objects.contains(candidate));
  }

  private String free(String name, Predicate<String> allowed) {
    return allowed.test(name) && taken.add(name) ? name : free(name + taken.size(), allowed);
  }
}
