package dev.stagewright;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.Map;

@AnalyzeClasses(packages = "dev.stagewright", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  private static final String HOME = "dev.stagewright";

  /** Each floor with its packages, the exported one and its halves below {@code internal}. */
  @ArchTest
  static final ArchRule FLOORS_KNOW_ONLY_FLOORS_BELOW = layeredArchitecture()
      .consideringOnlyDependenciesInLayers()
      .layer("names")
      .definedBy(
          "dev.stagewright.ref", "dev.stagewright.internal.path", "dev.stagewright.internal.text")
      .layer("files")
      .definedBy("dev.stagewright.internal.fs")
      .layer("processes")
      .definedBy("dev.stagewright.internal.process")
      .layer("fingerprint")
      .definedBy("dev.stagewright.internal.fingerprint")
      .layer("config")
      .definedBy("dev.stagewright.config", "dev.stagewright.internal.config")
      .layer("context")
      .definedBy("dev.stagewright.internal.context")
      .layer("index")
      .definedBy("dev.stagewright.internal.index")
      .layer("layout")
      .definedBy("dev.stagewright.internal.layout")
      .layer("manifest")
      .definedBy("dev.stagewright.internal.manifest")
      .layer("finding")
      .definedBy("dev.stagewright.internal.finding")
      .layer("scan")
      .definedBy("dev.stagewright.internal.scan")
      .layer("store")
      .definedBy("dev.stagewright.store", "dev.stagewright.internal.store")
      .layer("match")
      .definedBy("dev.stagewright.match", "dev.stagewright.internal.match")
      .layer("build")
      .definedBy("dev.stagewright.build", "dev.stagewright.internal.realize")
      .layer("tools")
      .definedBy("dev.stagewright.tools")
      .layer("verification")
      .definedBy("dev.stagewright.internal.verify")
      .layer("archives")
      .definedBy("dev.stagewright.internal.archive")
      .layer("collection")
      .definedBy("dev.stagewright.internal.gc")
      .layer("inspection")
      .definedBy("dev.stagewright.internal.inspect")
      .layer("explanation")
      .definedBy("dev.stagewright.internal.explain")
      .layer("loading")
      .definedBy("dev.stagewright.internal.load")
      .layer("front")
      .definedBy("dev.stagewright", "dev.stagewright.internal.local")
      .layer("spi")
      .definedBy("dev.stagewright.spi")
      .whereLayer("names")
      .mayNotAccessAnyLayer()
      .whereLayer("files")
      .mayNotAccessAnyLayer()
      .whereLayer("processes")
      .mayNotAccessAnyLayer()
      .whereLayer("fingerprint")
      .mayOnlyAccessLayers("names")
      .whereLayer("config")
      .mayOnlyAccessLayers("names", "fingerprint")
      .whereLayer("context")
      .mayOnlyAccessLayers("names", "fingerprint", "config")
      .whereLayer("index")
      .mayOnlyAccessLayers("names", "context")
      .whereLayer("layout")
      .mayOnlyAccessLayers("names", "config")
      .whereLayer("manifest")
      .mayOnlyAccessLayers("names", "config", "layout")
      .whereLayer("finding")
      .mayOnlyAccessLayers("names", "files")
      .whereLayer("scan")
      .mayOnlyAccessLayers("names", "config", "context", "files", "layout", "manifest", "finding")
      .whereLayer("store")
      .mayOnlyAccessLayers(
          "names",
          "fingerprint",
          "config",
          "context",
          "index",
          "files",
          "layout",
          "manifest",
          "finding",
          "scan")
      .whereLayer("match")
      .mayOnlyAccessLayers("names", "fingerprint", "config", "context", "store")
      .whereLayer("build")
      .mayOnlyAccessLayers(
          "names", "fingerprint", "config", "context", "files", "store", "match", "processes")
      .whereLayer("tools")
      .mayOnlyAccessLayers("names", "store")
      .whereLayer("verification")
      .mayOnlyAccessLayers("names", "context", "files", "layout", "finding", "scan", "store")
      .whereLayer("archives")
      .mayOnlyAccessLayers(
          "names",
          "fingerprint",
          "config",
          "context",
          "files",
          "layout",
          "manifest",
          "finding",
          "scan",
          "store",
          "tools")
      .whereLayer("collection")
      .mayOnlyAccessLayers(
          "names",
          "fingerprint",
          "config",
          "context",
          "files",
          "layout",
          "finding",
          "store",
          "verification",
          "tools")
      .whereLayer("inspection")
      .mayOnlyAccessLayers("names", "config", "context", "files", "manifest", "store")
      .whereLayer("explanation")
      .mayOnlyAccessLayers("names", "config", "context", "manifest", "store", "inspection", "tools")
      .whereLayer("loading")
      .mayOnlyAccessLayers("names", "fingerprint", "config", "context", "store", "match", "build")
      .whereLayer("spi")
      .mayNotBeAccessedByAnyLayer();

  @ArchTest
  static final ArchRule NO_CYCLES = slices().assignedFrom(new Floors()).should().beFreeOfCycles();

  /** A package below {@code internal} alone, an exported one with the half that belongs to it. */
  private static final class Floors implements SliceAssignment {
    private static final Map<String, String> HALVES = Map.of(
        "ref", "names",
        "internal.path", "names",
        "internal.text", "names",
        "internal.config", "config",
        "internal.store", "store",
        "internal.match", "match",
        "internal.realize", "build");

    @Override
    public SliceIdentifier getIdentifierOf(JavaClass type) {
      String name = type.getPackageName();
      String place = name.length() > HOME.length() ? name.substring(HOME.length() + 1) : "front";
      return place.equals("front") || place.equals("internal.local")
          ? SliceIdentifier.of("front")
          : SliceIdentifier.of(HALVES.getOrDefault(place, place));
    }

    @Override
    public String getDescription() {
      return "floors";
    }
  }

  @ArchTest
  static final ArchRule NO_REFLECTION = ArchRuleDefinition.noClasses()
      .that()
      .resideOutsideOfPackage("dev.stagewright.internal.load")
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
