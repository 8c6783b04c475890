package dev.stagewright.stages;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;

import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "dev.stagewright.stages", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

  /** Stages use what every author of a stage may use; what is generated for them knows more. */
  @ArchTest
  static final ArchRule STAGES_STAND_ON_THE_ANNOTATIONS_ONLY = classes()
      .that()
      .haveNameNotMatching(".*\\.FetchUrl(Stage|DRef|RRef|Recipe)(\\$.*)?")
      .should()
      .onlyDependOnClassesThat()
      .resideInAnyPackage(
          "java..",
          "javax.net.ssl",
          "jakarta.validation..",
          "org.jspecify..",
          "dev.stagewright",
          "dev.stagewright.stages");

  @ArchTest
  static final ArchRule NOTHING_IS_SHARED_AND_CHANGES =
      fields().that().haveModifier(JavaModifier.STATIC).should().haveModifier(JavaModifier.FINAL);
}
