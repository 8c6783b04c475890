package dev.stagewright.internal.fingerprint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which classes are the platform's, by their names. */
class PlatformTest {
  private static List<String> exported() {
    return ModuleFinder.ofSystem().findAll().stream()
        .map(each -> each.descriptor())
        .filter(each -> each.name().startsWith("java.") || each.name().startsWith("jdk."))
        .flatMap(each -> each.exports().stream())
        .filter(each -> !each.isQualified())
        .map(ModuleDescriptor.Exports::source)
        .map(each -> each.replace('.', '/') + "/Any")
        .toList();
  }

  @Test
  void isAllThatJava17Exports() {
    assumeThat(Runtime.version().feature()).isEqualTo(17);
    assertThat(exported()).hasSizeGreaterThan(150).allMatch(Platform::holds);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "javax/inject/Inject",
        "javax/annotation/Nullable",
        "javax/xml/bind/JAXB",
        "javax/security/auth/message/AuthStatus",
        "com/sun/jna/Native",
        "org/w3c/dom/svg/SVGElement",
        "javafx/beans/Observable",
        "sunny/Day",
        "Unnamed",
      })
  void isNoLibrary(String name) {
    assertThat(Platform.holds(name)).isFalse();
  }
}
