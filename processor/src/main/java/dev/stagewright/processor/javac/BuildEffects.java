package dev.stagewright.processor.javac;

import com.sun.source.util.TreePath;
import dev.stagewright.processor.javac.MethodSummary.FieldUse;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.VariableElement;
import org.jspecify.annotations.Nullable;

/** The fields that a stage's build reads and writes, of its own object and of others. */
final class BuildEffects {
  private final Map<VariableElement, @Nullable TreePath> foreignReads = new LinkedHashMap<>();
  private final Set<VariableElement> foreignWrites = new HashSet<>();
  private final Set<VariableElement> writes = new HashSet<>();
  private boolean leaksThis;
  private @Nullable Element missing;

  void read(FieldUse read, boolean own, @Nullable TreePath place) {
    if (!(own && read.ofThis())) {
      foreignReads.putIfAbsent(read.field(), place);
    }
  }

  void write(FieldUse write, boolean own) {
    writes.add(write.field());
    if (!(own && write.ofThis())) {
      foreignWrites.add(write.field());
    }
  }

  void leakThis() {
    leaksThis = true;
  }

  void miss(Element unknown) {
    missing = unknown;
  }

  /** Returns the fields of other objects that are read. */
  Set<VariableElement> foreignReads() {
    return foreignReads.keySet();
  }

  /** Returns the place in the stage that leads to the read of another object's field. */
  @Nullable
  TreePath place(VariableElement field) {
    return foreignReads.get(field);
  }

  /** Tells whether a field of another object is written. */
  boolean writesForeign(VariableElement field) {
    return foreignWrites.contains(field);
  }

  /** Tells whether a field of any object is written. */
  boolean writes(VariableElement field) {
    return writes.contains(field);
  }

  /** Tells whether the stage's own object gets into other hands. */
  boolean leaksThis() {
    return leaksThis;
  }

  /** Returns a class that is to be analysed before all is known. */
  Optional<Element> missing() {
    return Optional.ofNullable(missing);
  }
}
