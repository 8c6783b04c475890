package dev.stagewright.processor;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Map;
import javax.annotation.processing.Filer;
import javax.annotation.processing.Messager;
import org.junit.jupiter.api.Test;

/** Data flows one way: read, judge, generate; one class talks to the user, one writes files. */
@AnalyzeClasses(packages = "dev.stagewright.processor", importOptions = DoNotIncludeTests.class)
final class ArchitectureTest {
  private static final String ROOT = "dev.stagewright.processor";

  @ArchTest
  static final ArchRule layers = layeredArchitecture()
      .consideringOnlyDependenciesInLayers()
      .layer("demand")
      .definedBy(ROOT + ".demand")
      .layer("model")
      .definedBy(ROOT + ".model")
      .layer("read")
      .definedBy(ROOT + ".read")
      .layer("validate")
      .definedBy(ROOT + ".validate")
      .layer("generate")
      .definedBy(ROOT + ".generate")
      .layer("schema")
      .definedBy(ROOT + ".schema")
      .layer("root")
      .definedBy(ROOT)
      .whereLayer("root")
      .mayNotBeAccessedByAnyLayer()
      .whereLayer("generate")
      .mayOnlyBeAccessedByLayers("root")
      .whereLayer("schema")
      .mayOnlyBeAccessedByLayers("root")
      .whereLayer("validate")
      .mayOnlyBeAccessedByLayers("root")
      .whereLayer("read")
      .mayOnlyBeAccessedByLayers("validate", "generate", "root");

  @ArchTest
  static final ArchRule noCycles = slices().matching(ROOT + ".(*)").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule oneSpeaker = noClasses()
      .that()
      .doNotHaveSimpleName("Reporter")
      .and()
      .doNotHaveSimpleName("StageProcessor")
      .should()
      .dependOnClassesThat()
      .areAssignableTo(Messager.class);

  @ArchTest
  static final ArchRule oneWriter = noClasses()
      .that()
      .doNotHaveSimpleName("SourceWriter")
      .and()
      .doNotHaveSimpleName("StageProcessor")
      .should()
      .dependOnClassesThat()
      .areAssignableTo(Filer.class);

  /** The model holds all that a generator must know of the source. */
  @ArchTest
  static final ArchRule generatorsAskNoCompiler = noClasses()
      .that()
      .resideInAnyPackage(ROOT + ".generate", ROOT + ".schema")
      .should()
      .dependOnClassesThat()
      .resideInAnyPackage(
          "javax.lang.model.type..", "javax.lang.model.util..", "javax.annotation.processing..");

  /** Compilers differ: only what one of them loads by itself may lean on its classes. */
  @ArchTest
  static final ArchRule noCompilerOfItsOwn = noClasses()
      .that()
      .resideOutsideOfPackage(ROOT + ".javac")
      .should()
      .dependOnClassesThat()
      .resideInAnyPackage("com.sun..", "org.eclipse..", ROOT + ".javac");

  /** The processor does without the library whose annotations it reads. */
  @ArchTest
  static final ArchRule constraintsByName = classes()
      .should()
      .onlyDependOnClassesThat(
          DescribedPredicate.not(JavaClass.Predicates.resideInAPackage("jakarta..")));

  /** One name, one thing: a reader need not ask which one is meant. */
  @Test
  void noSimpleNameStandsTwice() {
    Map<String, Long> times = new ClassFileImporter()
        .importPackages(ROOT).stream()
            .filter(JavaClass::isTopLevelClass)
            .map(JavaClass::getSimpleName)
            .filter(name -> !name.equals("package-info"))
            .collect(groupingBy(name -> name, counting()));
    times.values().removeIf(count -> count == 1);
    assertThat(times).isEmpty();
  }
}
