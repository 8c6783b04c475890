package dev.stagewright.processor.javac;

import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;

/** Methods of the JDK that change the object they are called on, or their first argument. */
final class JdkMutators {
  private static final Set<String> OF_COLLECTIONS = Set.of(
      "add",
      "addAll",
      "addFirst",
      "addLast",
      "clear",
      "compute",
      "computeIfAbsent",
      "computeIfPresent",
      "merge",
      "offer",
      "offerFirst",
      "offerLast",
      "poll",
      "pollFirst",
      "pollLast",
      "pop",
      "push",
      "put",
      "putAll",
      "putIfAbsent",
      "remove",
      "removeAll",
      "removeFirst",
      "removeIf",
      "removeLast",
      "replace",
      "replaceAll",
      "retainAll",
      "set",
      "setProperty",
      "sort");

  private static final Set<String> OF_TEXTS =
      Set.of("append", "appendCodePoint", "delete", "deleteCharAt", "insert", "replace", "reverse");

  private static final Set<String> OF_ARGUMENTS = Set.of("addAll", "fill", "setAll", "sort");

  private static final Set<String> READERS =
      Set.of("get", "getPlain", "intValue", "longValue", "toString", "sum", "doubleValue");

  private JdkMutators() {}

  /** Tells whether a method changes the object that it is called on. */
  static boolean changeReceiver(ExecutableElement method) {
    String owner = ownerOf(method);
    String name = method.getSimpleName().toString();
    if (method.getModifiers().contains(Modifier.STATIC)) {
      return false;
    } else if (owner.startsWith("java.util.concurrent.atomic.")) {
      return !READERS.contains(name);
    }
    return (owner.startsWith("java.util.") && OF_COLLECTIONS.contains(name))
        || (owner.startsWith("java.lang.") && OF_TEXTS.contains(name) && isBuilder(owner));
  }

  /** Tells whether a method changes what it is given first. */
  static boolean changeArgument(ExecutableElement method) {
    String owner = ownerOf(method);
    return method.getModifiers().contains(Modifier.STATIC)
        && (owner.equals("java.util.Collections") || owner.equals("java.util.Arrays"))
        && OF_ARGUMENTS.contains(method.getSimpleName().toString());
  }

  private static boolean isBuilder(String owner) {
    return owner.equals("java.lang.StringBuilder")
        || owner.equals("java.lang.StringBuffer")
        || owner.equals("java.lang.AbstractStringBuilder");
  }

  private static String ownerOf(ExecutableElement method) {
    return method.getEnclosingElement() instanceof TypeElement type
        ? type.getQualifiedName().toString()
        : "";
  }
}
