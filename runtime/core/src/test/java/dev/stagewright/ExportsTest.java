package dev.stagewright;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.InputStream;
import java.lang.module.ModuleDescriptor;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The doors of the module: few packages, few types, and nothing of the engine in what they show.
 */
class ExportsTest {
  private static final int MOST_PACKAGES = 8;
  private static final int MOST_TYPES = 60;
  private static final int MOST_IN_FRONT = 15;

  private final Set<String> exported = exported();
  private final List<JavaClass> types = new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("dev.stagewright")
          .stream()
          .filter(type -> exported.contains(type.getPackageName()))
          .filter(ExportsTest::isVisible)
          .toList();

  @Test
  void exportsFewPackages() {
    assertThat(exported).hasSizeLessThanOrEqualTo(MOST_PACKAGES).contains("dev.stagewright");
  }

  @Test
  void exportsFewTypes() {
    List<JavaClass> top =
        types.stream().filter(type -> type.getEnclosingClass().isEmpty()).toList();
    assertThat(top).hasSizeBetween(2, MOST_TYPES);
    assertThat(top)
        .filteredOn(type -> type.getPackageName().equals("dev.stagewright"))
        .hasSizeBetween(2, MOST_IN_FRONT);
  }

  @Test
  void showsNothingElseInSignatures() {
    assertThat(types.stream().flatMap(this::leaks)).isEmpty();
  }

  private Stream<String> leaks(JavaClass type) {
    Stream<JavaType> supertypes =
        Stream.concat(type.getSuperclass().stream(), type.getInterfaces().stream());
    Stream<String> ofMembers = type.getMembers().stream()
        .filter(ExportsTest::isVisible)
        .flatMap(member -> shown(member)
            .flatMap(shown -> shown.getAllInvolvedRawTypes().stream())
            .filter(this::isHidden)
            .map(hidden -> "%s shows %s".formatted(member.getFullName(), hidden.getName())));
    return Stream.concat(
        supertypes
            .flatMap(shown -> shown.getAllInvolvedRawTypes().stream())
            // A class of the same package that is not public is inherited from, and not shown.
            .filter(shown -> !shown.getPackageName().equals(type.getPackageName()))
            .filter(this::isHidden)
            .map(hidden -> "%s extends %s".formatted(type.getName(), hidden.getName())),
        ofMembers);
  }

  private static Stream<JavaType> shown(JavaMember member) {
    if (member instanceof JavaField field) {
      return Stream.of(field.getType());
    }
    JavaCodeUnit code = (JavaCodeUnit) member;
    return Stream.concat(
        Stream.concat(Stream.of(code.getReturnType()), code.getParameterTypes().stream()),
        code.getThrowsClause().getTypes().stream());
  }

  private boolean isHidden(JavaClass shown) {
    JavaClass type = shown.isArray() ? shown.getBaseComponentType() : shown;
    return !type.isPrimitive()
        && !type.getPackageName().startsWith("java.")
        && !(exported.contains(type.getPackageName()) && isVisible(type));
  }

  private static boolean isVisible(JavaClass type) {
    return !type.isAnonymousClass()
        && !type.isLocalClass()
        && (type.getModifiers().contains(JavaModifier.PUBLIC)
            || type.getModifiers().contains(JavaModifier.PROTECTED))
        && type.getEnclosingClass().map(ExportsTest::isVisible).orElse(true);
  }

  private static boolean isVisible(JavaMember member) {
    return (member.getModifiers().contains(JavaModifier.PUBLIC)
            || member.getModifiers().contains(JavaModifier.PROTECTED))
        && !member.getModifiers().contains(JavaModifier.SYNTHETIC)
        && !member.getModifiers().contains(JavaModifier.BRIDGE);
  }

  private static Set<String> exported() {
    try (InputStream descriptor = Files.newInputStream(
        Path.of(Store.class.getProtectionDomain().getCodeSource().getLocation().toURI())
            .resolve("module-info.class"))) {
      return ModuleDescriptor.read(descriptor).exports().stream()
          .filter(export -> !export.isQualified())
          .map(ModuleDescriptor.Exports::source)
          .collect(Collectors.toSet());
    } catch (IOException | URISyntaxException e) {
      throw new AssertionError(e);
    }
  }
}
