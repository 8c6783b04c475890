package dev.stagewright;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;

@AnalyzeClasses(packages = "dev.stagewright", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule PACKAGES_LIE_IN_LAYERS = layeredArchitecture()
      .consideringOnlyDependenciesInLayers()
      .layer("ref")
      .definedBy("dev.stagewright.ref")
      .layer("code")
      .definedBy("dev.stagewright.code")
      .layer("config")
      .definedBy("dev.stagewright.config")
      .layer("context")
      .definedBy("dev.stagewright.context")
      .layer("index")
      .definedBy("dev.stagewright.index")
      .layer("file")
      .definedBy("dev.stagewright.file")
      .layer("layout")
      .definedBy("dev.stagewright.layout")
      .layer("manifest")
      .definedBy("dev.stagewright.manifest")
      .layer("finding")
      .definedBy("dev.stagewright.finding")
      .layer("scan")
      .definedBy("dev.stagewright.scan")
      .layer("store")
      .definedBy("dev.stagewright.store")
      .layer("verify")
      .definedBy("dev.stagewright.verify")
      .layer("archive")
      .definedBy("dev.stagewright.archive")
      .layer("collect")
      .definedBy("dev.stagewright.collect")
      .layer("match")
      .definedBy("dev.stagewright.match")
      .layer("process")
      .definedBy("dev.stagewright.process")
      .layer("realize")
      .definedBy("dev.stagewright.realize")
      .layer("inspect")
      .definedBy("dev.stagewright.inspect")
      .layer("explain")
      .definedBy("dev.stagewright.explain")
      .layer("load")
      .definedBy("dev.stagewright.load")
      .layer("top")
      .definedBy("dev.stagewright")
      .layer("handle")
      .definedBy("dev.stagewright.handle")
      .whereLayer("handle")
      .mayNotBeAccessedByAnyLayer()
      .whereLayer("ref")
      .mayNotAccessAnyLayer()
      .whereLayer("code")
      .mayOnlyAccessLayers("ref")
      .whereLayer("config")
      .mayOnlyAccessLayers("ref", "code")
      .whereLayer("context")
      .mayOnlyAccessLayers("ref", "code", "config")
      .whereLayer("index")
      .mayOnlyAccessLayers("ref", "context")
      .whereLayer("file")
      .mayNotAccessAnyLayer()
      .whereLayer("process")
      .mayNotAccessAnyLayer()
      .whereLayer("layout")
      .mayOnlyAccessLayers("ref", "config")
      .whereLayer("manifest")
      .mayOnlyAccessLayers("ref", "config", "layout")
      .whereLayer("finding")
      .mayOnlyAccessLayers("ref", "file")
      .whereLayer("scan")
      .mayOnlyAccessLayers("ref", "config", "context", "file", "layout", "manifest", "finding")
      .whereLayer("store")
      .mayOnlyAccessLayers(
          "ref",
          "code",
          "config",
          "context",
          "index",
          "file",
          "layout",
          "manifest",
          "finding",
          "scan")
      .whereLayer("verify")
      .mayOnlyAccessLayers("ref", "context", "file", "layout", "finding", "scan", "store")
      .whereLayer("archive")
      .mayOnlyAccessLayers(
          "ref",
          "code",
          "config",
          "context",
          "file",
          "layout",
          "manifest",
          "finding",
          "scan",
          "store")
      .whereLayer("collect")
      .mayOnlyAccessLayers(
          "ref", "code", "config", "context", "file", "layout", "finding", "store", "verify")
      .whereLayer("match")
      .mayOnlyAccessLayers("ref", "code", "config", "context", "store")
      .whereLayer("realize")
      .mayOnlyAccessLayers("ref", "code", "config", "context", "file", "store", "match", "process")
      .whereLayer("inspect")
      .mayOnlyAccessLayers("ref", "config", "context", "file", "manifest", "store")
      .whereLayer("explain")
      .mayOnlyAccessLayers("ref", "config", "context", "manifest", "store", "inspect")
      .whereLayer("load")
      .mayOnlyAccessLayers("ref", "code", "config", "context", "store", "match", "realize");

  @ArchTest
  static final ArchRule NO_CYCLES =
      slices().matching("dev.stagewright.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule NO_REFLECTION = ArchRuleDefinition.noClasses()
      .that()
      .resideOutsideOfPackage("dev.stagewright.load")
      .should()
      .dependOnClassesThat(resideInAPackage("java.lang.reflect"));

  @ArchTest
  static final ArchRule NO_EXIT = ArchRuleDefinition.noClasses()
      .should()
      .callMethod(System.class, "exit", int.class)
      .orShould()
      .callMethod(Thread.class, "sleep", long.class)
      .orShould()
      .callMethod(Thread.class, "sleep", long.class, int.class);

  @ArchTest
  static final ArchRule NO_VARIABLES_WITHOUT_AN_OWNER = ArchRuleDefinition.fields()
      .that()
      .areStatic()
      .and()
      .doNotHaveModifier(JavaModifier.SYNTHETIC)
      .should()
      .beFinal();
}
