package dev.stagewright.stages;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import dev.stagewright.build.Secret;
import dev.stagewright.internal.config.CanonicalJson;
import dev.stagewright.internal.config.ConfigCompletion;

@AnalyzeClasses(packages = "dev.stagewright.stages", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

  /**
   * Stages use what every author of a stage may use, and few internals: words for messages,
   * portable names, the processes that Java does not find, canonical JSON, and the interface of
   * completions.
   */
  @ArchTest
  static final ArchRule STAGES_STAND_ON_WHAT_EVERY_AUTHOR_HAS = classes()
      .that()
      .haveNameNotMatching(
          ".*\\.(FetchUrl|LocalFile|Inline|Unpack|Command)(Stage|DRef|RRef|Recipe)(\\$.*)?")
      .should()
      .onlyDependOnClassesThat(resideInAnyPackage(
              "java..",
              "javax.net.ssl",
              "jakarta.validation..",
              "org.jspecify..",
              "com.fasterxml.jackson.core",
              "com.fasterxml.jackson.databind",
              "com.fasterxml.jackson.databind.node",
              "org.apache.commons..",
              "dev.stagewright",
              "dev.stagewright.config",
              "dev.stagewright.ref",
              "dev.stagewright.internal.path",
              "dev.stagewright.internal.process",
              "dev.stagewright.internal.text",
              "dev.stagewright.stages..")
          .or(type(Secret.class))
          .or(type(CanonicalJson.class))
          .or(type(ConfigCompletion.class)));

  @ArchTest
  static final ArchRule PACKAGES_HAVE_NO_CYCLES =
      slices().matching("dev.stagewright.(stages..)").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule NOTHING_IS_SHARED_AND_CHANGES =
      fields().that().haveModifier(JavaModifier.STATIC).should().haveModifier(JavaModifier.FINAL);
}
