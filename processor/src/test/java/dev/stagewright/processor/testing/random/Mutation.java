package dev.stagewright.processor.testing.random;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * A mistake that a user can make in any stage, and that Java does not mind.
 *
 * @param name a name for it
 * @param fits whether it can be made in a stage
 * @param change makes it in the model
 * @param text makes it in the source of the class
 * @param more adds files to the stage's own
 */
public record Mutation(
    String name,
    Predicate<RandomStage> fits,
    UnaryOperator<RandomStage> change,
    BiFunction<RandomStage, String, String> text,
    Function<RandomStage, List<Source>> more) {

  /** All of them. */
  static final List<Mutation> ALL = Mutations.all();

  /** Those after which other classes still see the stage. */
  static final List<Mutation> KEEPING =
      ALL.stream().filter(mutation -> !mutation.name().equals("private")).toList();

  static Mutation changing(
      String name, Predicate<RandomStage> fits, UnaryOperator<RandomStage> change) {
    return new Mutation(name, fits, change, (stage, text) -> text, stage -> List.of());
  }

  /** Adds members to the class; in them, {@code $} stands for a name that nothing else has. */
  static Mutation member(int number, String member) {
    String text = member
        .replace("$", "broken" + number)
        .replace("@Config", "@dev.stagewright.Config")
        .replace("@Output", "@dev.stagewright.Output")
        .replace("@Argument", "@dev.stagewright.Argument")
        .replace("@Build", "@dev.stagewright.Build")
        .replace("@Match", "@dev.stagewright.Match")
        .replace("@Stage", "@dev.stagewright.Stage")
        .replaceAll("@C\\.", "@jakarta.validation.constraints.")
        .replaceAll("(?<![.\\w])(List|Set|Map|Optional)(?=[< ])", "java.util.$1")
        .replaceAll("(?<![.\\w])Path(?=[>, ])", "java.nio.file.Path")
        .replaceAll("(?<![.\\w])(String|Integer|Object|Thread)(?=[>, \\[])", "java.lang.$1");
    return changing(member, stage -> true, stage -> stage.withMore(text + "\n"));
  }

  /** Says something in {@code @Stage}. */
  static Mutation saying(String member, String value) {
    return changing(
        member + " = " + value, stage -> true, stage -> stage.withMember(member, value));
  }

  @Override
  public String toString() {
    return name;
  }
}
