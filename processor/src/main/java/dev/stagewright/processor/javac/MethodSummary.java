package dev.stagewright.processor.javac;

import com.sun.source.util.TreePath;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import org.jspecify.annotations.Nullable;

/**
 * The reads and writes of fields in the text of one method, and its calls. The code of lambdas, of
 * anonymous and of local classes belongs to the method around it.
 */
final class MethodSummary {
  /**
   * A use of an instance field.
   *
   * @param field the field
   * @param ofThis whether it is a field of the method's own object
   * @param place where it stands, in files with stages
   */
  record FieldUse(
      VariableElement field, boolean ofThis, @Nullable TreePath place) {}

  /**
   * A call of a method or constructor, or a reference to one.
   *
   * @param method what is called
   * @param receiver the class of the object that it is called on, if there is one
   * @param onThis whether that is the caller's own object
   * @param reached the fields through which the receiver was reached
   * @param arguments for each argument the fields through which it was reached
   * @param place where it stands, in files with stages
   */
  record Call(
      ExecutableElement method,
      @Nullable TypeElement receiver,
      boolean onThis,
      List<FieldUse> reached,
      List<List<FieldUse>> arguments,
      @Nullable TreePath place) {}

  final List<FieldUse> reads = new ArrayList<>();

  /** Fields that are assigned, or whose content is changed. */
  final List<FieldUse> writes = new ArrayList<>();

  final List<Call> calls = new ArrayList<>();

  /** Classes whose initialisers may run: they may hold lambdas. */
  final Set<TypeElement> initialised = new HashSet<>();

  /** Parameters whose content is changed. */
  final Set<Element> changedParameters = new HashSet<>();

  /** Whether the method's own object gets into other hands. */
  boolean leaksThis;
}
