package dev.stagewright.processor.validate;

import dev.stagewright.processor.model.StageModel;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/** Every rule that a stage must keep, in the order in which problems are told. */
public final class RuleSet {
  private final List<Rule> rules;

  /**
   * Opens the book.
   *
   * @param known the classes that exist in this compilation
   */
  public RuleSet(KnownTypes known) {
    this.rules = List.of(
        StageRules::concrete,
        StageRules::typeParameters,
        StageRules::nesting,
        StageRules::inPackage,
        StageRules::constructor,
        NameRules::name,
        (stage, report) -> NameRules.generated(stage, known, report),
        SizeRules::members,
        SizeRules::fileNames,
        IdentityRules::version,
        (stage, report) -> IdentityRules.moved(stage, known, report),
        IdentityRules::tracks,
        OneBuildRules::one,
        BuildRules::instance,
        BuildRules::visible,
        BuildRules::result,
        BuildRules::parameters,
        BuildRules::exceptions,
        BuildSettingRules::cores,
        BuildSettingRules::realizations,
        BuildSettingRules::timeout,
        BuildSettingRules::retries,
        FieldRules::configs,
        FieldRules::outputs,
        FieldRules::names,
        FieldRules::hiding,
        ArgumentRules::choice,
        ArgumentRules::inputs,
        ConfigRules::required,
        InputRules::ending,
        (stage, report) -> ForgottenRules.inputs(stage, known, report),
        (stage, report) -> TypeRules.configs(stage, known, report),
        TypeRules::arguments,
        TypeRules::outputs,
        ConstraintRules::constraints,
        BoundRules::bounds,
        UncheckedConstraintRules::elements,
        UncheckedConstraintRules::components,
        UncheckedConstraintRules::outputs,
        UncheckedConstraintRules::others,
        ForeignConstraintRules::fields,
        OutputRules::some,
        OutputRules::choice,
        OutputRules::paths,
        OutputPathRules::paths,
        OutputPathRules::clashes,
        MatchRules::choice,
        MatchRules::best,
        MatchRules::realizations,
        MatcherRules::methods,
        MatcherRules::members);
  }

  /**
   * Judges a stage.
   *
   * @param stage the stage
   * @return its errors, or if there are none, its warnings that the author has not suppressed
   */
  public List<Problem> judge(StageModel stage) {
    ProblemReport report = new ProblemReport();
    StageRules.kind(stage, report);
    if (report.problems().isEmpty()) {
      rules.forEach(rule -> rule.judge(stage, report));
    }
    return kept(report, stage.element());
  }

  /**
   * Tells of classes that generated code names although they stand in the files of others.
   *
   * @param files the names of the files by the classes
   * @return notes
   */
  public static List<Problem> judge(Map<TypeElement, String> files) {
    return AuxiliaryRules.judge(files);
  }

  /**
   * Judges what other processors have made of a stage since it was accepted.
   *
   * @param stage the stage as it was
   * @param now its class as it is
   * @return the problems
   */
  public static List<Problem> judge(StageModel stage, TypeElement now) {
    ProblemReport report = new ProblemReport();
    AlterationRules.judge(stage, now, report);
    return kept(report, now);
  }

  /**
   * Judges a class that is no stage, but has members that only a stage can have.
   *
   * @param type the class
   * @param members those members, in order
   * @return the problems
   */
  public static List<Problem> judge(TypeElement type, List<Element> members) {
    ProblemReport report = new ProblemReport();
    MemberRules.judge(type, members, report);
    return kept(report, type);
  }

  private static List<Problem> kept(ProblemReport report, TypeElement type) {
    return report.problems().stream()
        .distinct()
        .filter(problem -> !Suppressions.cover(problem, type))
        .toList();
  }
}
