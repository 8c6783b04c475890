package dev.stagewright.processor.testing.random;

/**
 * A file of source.
 *
 * @param path where it lies, with slashes
 * @param text what it holds
 */
public record Source(String path, String text) {
  static Source of(String packageName, String type, String text) {
    return new Source(
        "%s/%s.java".formatted(packageName.replace('.', '/'), type),
        "package %s;\n\n%s".formatted(packageName, text));
  }
}
