package dev.stagewright.processor.validate;

import dev.stagewright.processor.model.StageModel;
import java.util.List;
import java.util.Set;

/** Every rule that a stage must keep, in the order in which problems are told. */
public final class LawBook {
  private final List<Rule> rules;

  /**
   * Opens the book.
   *
   * @param taken the qualified names of the top-level classes that exist in this compilation
   */
  public LawBook(Set<String> taken) {
    this.rules = List.of(
        StageRules::kind,
        StageRules::typeParameters,
        StageRules::nesting,
        StageRules::inPackage,
        StageRules::constructor,
        StageRules::name,
        (stage, findings) -> StageRules.generatedNames(stage, taken, findings),
        SizeRules::members,
        SizeRules::fileNames,
        BuildRules::one,
        BuildRules::instance,
        BuildRules::visible,
        BuildRules::result,
        BuildRules::parameters,
        BuildRules::exceptions,
        BuildRules::cores,
        BuildRules::realizations,
        FieldRules::configs,
        FieldRules::outputs,
        FieldRules::names,
        ConfigRules::types,
        ArgumentRules::choice,
        ArgumentRules::inputs,
        ArgumentRules::types,
        ConstraintRules::constraints,
        UncheckedConstraintRules::elements,
        UncheckedConstraintRules::components,
        UncheckedConstraintRules::outputs,
        OutputRules::files,
        OutputRules::clashes,
        OutputRules::values,
        MatchRules::choice,
        MatchRules::best,
        MatchRules::methods,
        MatchRules::members);
  }

  /**
   * Judges a stage.
   *
   * @param stage the stage
   * @return its problems; none if it is well
   */
  public List<Problem> judge(StageModel stage) {
    Findings findings = new Findings();
    rules.forEach(rule -> rule.judge(stage, findings));
    return findings.problems();
  }
}
