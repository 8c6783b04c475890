package dev.stagewright.processor.testing.random;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The mistakes that random stages are spoiled with. */
final class Mutations {
  private static final List<String> FIELDS = List.of(
      "@Config private int $;",
      "@Config final int $ = 1;",
      "@Config static int $;",
      "@Config static final int $ = 1;",
      "@Config private static final String $ = \"\";",
      "@Output private int $;",
      "@Output(\"$\") final Path $ = null;",
      "@Argument static int $;",
      "@Argument private int $;",
      "@Config(required = true) private Optional<String> $;",
      "@Config int wait;",
      "@Config int hashCode;",
      "@Config int dref;",
      "@Output int instantiate;",
      "@Argument int toString;",
      "@Config int Optional;",
      "@Output(\"$\") Path getClass;",
      "@Config @Output int $;",
      "@Config @Argument int $;",
      "@Argument @Output int $;",
      "@Config @Output(\"$\") Path $;");

  private static final List<String> TYPES = List.of(
      "@Config List $;",
      "@Config Map $;",
      "@Config int[] $;",
      "@Config String[][] $;",
      "@Config List<?> $;",
      "@Config List<? extends String> $;",
      "@Config Map<String, ?> $;",
      "@Config Object $;",
      "@Config Thread $;",
      "@Config java.util.Date $;",
      "@Config java.util.ArrayList<String> $;",
      "@Config java.lang.Number $;",
      "@Config java.util.OptionalInt $;",
      "@Config java.lang.Enum<?> $;",
      "@Config java.lang.Record $;",
      "@Config java.lang.Void $;",
      "@Config Class<?> $;".replace("Class", "java.lang.Class"),
      "@Config dev.stagewright.build.Secret $;",
      "@Config Optional<Optional<Integer>> $;",
      "@Config Optional<int[]> $;",
      "@Config Set<Path> $;",
      "@Config Map<Integer, String> $;",
      "@Config Map<Path, String> $;",
      "@Config List<List<Path>> $;",
      "@Config List<List<Object>> $;",
      "record $_(List<$_> more) {}\n@Config(required = true) $_ $;",
      "record $_($__ more) {}\nrecord $__(Optional<$_> more) {}\n@Config(required = true) $_ $;",
      "record $_<T>(T x) {}\n@Config(required = true) $_<String> $;",
      "record $_(int[] x) {}\n@Config(required = true) $_ $;",
      "record $_(Path x) {}\n@Config(required = true) $_ $;",
      "private record $_(int x) {}\n@Config(required = true) $_ $;",
      "private enum $_ { A }\n@Config $_ $ = $_.A;",
      "private enum $_ { A }\n@Config List<$_> $;",
      "private enum $_ { A }\nrecord $__($_ x) {}\n@Config(required = true) $__ $;",
      "private static class $_ { enum E { A } }\n@Output $_.E $;",
      "interface $_ {}\n@Config $_ $;",
      "@interface $_ {}\n@Config $_ $;",
      "@Output Object $;",
      "@Output int[] $;",
      "@Output Optional<Path> $;",
      "@Output List<Path> $;",
      "@Argument Path $;",
      "@Argument Optional<Path> $;",
      "@Argument List $;",
      "@Argument Optional<dev.stagewright.build.Secret> $;",
      "@Argument java.util.function.Supplier<List<Path>> $;",
      "private interface $_ {}\n@Argument $_ $;",
      "private interface $_ {}\n@Argument Map<String, ? super $_[]> $;");

  private static final List<String> CONSTRAINTS = List.of(
      "@Config @C.Min(1) String $ = \"\";",
      "@Config @C.NotBlank int $ = 1;",
      "@Config @C.Positive boolean $ = true;",
      "@Config @C.Positive List<Integer> $;",
      "@Config @C.Size(max = 3) int $ = 1;",
      "@Config @C.NotEmpty Optional<Integer> $;",
      "@Config @C.Pattern(regexp = \"a\") char $ = 'a';",
      "@Config @C.DecimalMin(\"1\") java.time.Duration $;",
      "@Argument @C.NotBlank int $ = 1;",
      "@Argument @C.Min(1) Object $ = null;",
      "@Config @C.Email String $ = \"\";",
      "@Config @C.Past java.time.Instant $ = null;",
      "@Config @C.AssertTrue boolean $ = true;",
      "@Config @C.Digits(integer = 1, fraction = 1) int $ = 1;",
      "@Config @C.Size(min = 3, max = 1) String $ = \"\";",
      "@Config @C.Min(3) @C.Max(1) int $;",
      "@Config @C.Pattern(regexp = \"[\") String $ = \"\";",
      "@Config @C.Pattern(regexp = \"a\") @C.Pattern(regexp = \"(\") String $ = \"a\";",
      "@Config @C.DecimalMin(\"one\") double $ = 1;",
      "@Config @C.DecimalMax(\"\") int $ = 1;",
      "@Config List<java.math.@C.Min(1) BigInteger> $;",
      "@Config Map<String, List<java.net.@C.NotNull URI>> $;",
      "record $_(@C.Min(1) int x) {}\n@Config(required = true) $_ $;",
      "@Output @C.Min(1) int $;",
      "@Output(\"$\") @C.NotNull Path $;");

  private static final List<String> OUTPUTS = List.of(
      "@Output Path $;",
      "@Output(\"\") Path $;",
      "@Output(\"..\") Path $;",
      "@Output(\"../$\") Path $;",
      "@Output(\"a/../../$\") Path $;",
      "@Output(\".\") Path $;",
      "@Output(\"/$\") Path $;",
      "@Output(\"C:/$\") Path $;",
      "@Output(\"a//$\") Path $;",
      "@Output(\"$/\") Path $;",
      "@Output(\"a\\\\$\") Path $;",
      "@Output(\"a\\0$\") Path $;",
      "@Output(\"\\ud800\") Path $;",
      "@Output(\"stagewright.json\") Path $;",
      "@Output(\"Stagewright.JSON/$\") Path $;",
      "@Output(\"{nobody}\") Path $;",
      "@Output(\"{}\") Path $;",
      "@Config int $_ = 1;\n@Output(\"{$_}\") Path $;",
      "@Output(\"$\") Path $;\n@Output(\"$\") Path $_;",
      "@Output(\"$\") Path $;\n@Output(\"BROKEN/$\") Path $_;\n@Output(\"broken\") Path $__;",
      "@Output(\"$\") Path $;\n@Output(\"$/x\") Path $_;",
      "@Output(\"$\") int $;",
      "@Output(\"$\") List<Integer> $;");

  private Mutations() {}

  static List<Mutation> all() {
    List<String> members = Stream.of(
            FIELDS, TYPES, CONSTRAINTS, OUTPUTS, MethodMutations.MEMBERS, ClassMutations.MEMBERS)
        .flatMap(Collection::stream)
        .toList();
    List<Mutation> all = new ArrayList<>(IntStream.range(0, members.size())
        .mapToObj(i -> Mutation.member(i, members.get(i)))
        .toList());
    all.addAll(MethodMutations.all());
    all.addAll(ClassMutations.all());
    return List.copyOf(all);
  }
}
