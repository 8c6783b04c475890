package dev.stagewright.processor.javac;

import com.sun.source.util.TreePath;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.Elements;

/** The classes of a compilation, and what their bodies lead to. */
final class CompiledBodies {
  private final Elements elements;
  private final Map<TypeElement, TreePath> types = new LinkedHashMap<>();
  private final Map<String, TypeElement> byName = new HashMap<>();
  private final Map<Object, List<CodeUse>> uses = new HashMap<>();
  private final Map<VariableElement, TreePath> fields = new HashMap<>();

  CompiledBodies(Elements elements) {
    this.elements = elements;
  }

  /**
   * The initialisers of a class, of its fields too: they have no element of their own.
   *
   * @param type the class
   * @param isStatic whether they run once, and not for each object
   */
  record Initializer(TypeElement type, boolean isStatic) {}

  void add(TypeElement type, TreePath declaration) {
    types.put(type, declaration);
    byName.put(elements.getBinaryName(type).toString(), type);
  }

  void add(VariableElement field, TreePath declaration) {
    fields.put(field, declaration);
  }

  void add(Object member, CodeUse use) {
    uses.computeIfAbsent(member, absent -> new ArrayList<>()).add(use);
  }

  /** Returns all classes, in the order of their sources. */
  Set<TypeElement> types() {
    return types.keySet();
  }

  /** Returns the declaration of a class of this compilation. */
  TreePath declaration(TypeElement type) {
    return Objects.requireNonNull(types.get(type), type::toString);
  }

  boolean contains(TypeElement type) {
    return types.containsKey(type);
  }

  /** Finds the class of which a text is the binary name; of an array, what it holds. */
  Optional<TypeElement> named(String text) {
    boolean array = text.startsWith("[") && text.endsWith(";");
    String name = array ? text.substring(text.indexOf('L') + 1, text.length() - 1) : text;
    return Optional.ofNullable(byName.get(name));
  }

  /** Returns the uses in the body of a method, a constructor or an {@link Initializer}. */
  List<CodeUse> of(Object member) {
    return uses.getOrDefault(member, List.of());
  }

  Optional<TreePath> declaration(Element field) {
    return field instanceof VariableElement variable
        ? Optional.ofNullable(fields.get(variable))
        : Optional.empty();
  }
}
