package dev.stagewright.processor.validate;

import com.palantir.javapoet.ClassName;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.element.TypeElement;

/** The qualified names of the top-level classes that exist in this compilation. */
public final class KnownTypes {
  /** By what they are where case does not count. */
  private final Map<String, Set<String>> names = new HashMap<>();

  private final Set<String> generated = new HashSet<>();
  private final Set<String> stages = new HashSet<>();

  /** Makes a list without names. */
  public KnownTypes() {}

  /**
   * Adds a class that was not generated for a stage.
   *
   * @param name its qualified name
   */
  public void add(String name) {
    names.computeIfAbsent(folded(name), key -> new TreeSet<>()).add(name);
  }

  /**
   * Adds a class that was generated for a stage.
   *
   * @param name its qualified name
   */
  public void addGenerated(String name) {
    add(name);
    generated.add(name);
  }

  /**
   * Adds a stage.
   *
   * @param type its class
   */
  public void addStage(TypeElement type) {
    stages.add(MessageNames.binaryName(type));
  }

  /** Tells whether a binary name is that of a stage of this compilation. */
  boolean isStage(String binaryName) {
    return stages.contains(binaryName);
  }

  /**
   * Tells whether a class exists.
   *
   * @param name its qualified name
   * @return true if it was added
   */
  public boolean contains(String name) {
    return alike(name).contains(name);
  }

  /**
   * Tells whether a class was written by hand, or by another processor.
   *
   * @param type the class
   * @return true if it exists, and was not generated for a stage
   */
  public boolean isWritten(ClassName type) {
    String name = type.canonicalName();
    return contains(name) && !isGenerated(name);
  }

  /**
   * Tells whether a class is part of this compilation.
   *
   * @param type the class, perhaps a nested one
   * @return false if it comes from a class file
   */
  public boolean holds(TypeElement type) {
    return type.getEnclosingElement() instanceof TypeElement around
        ? holds(around)
        : contains(type.getQualifiedName().toString());
  }

  boolean isGenerated(String name) {
    return generated.contains(name);
  }

  /** Finds a class whose file would be the same where case does not count. */
  Optional<String> differingByCase(String name) {
    return alike(name).stream().filter(other -> !other.equals(name)).findFirst();
  }

  private Set<String> alike(String name) {
    return names.getOrDefault(folded(name), Set.of());
  }

  private static String folded(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
