package dev.stagewright.code;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AnnotationNode;
import org.objectweb.asm.tree.FieldNode;

/**
 * The annotations of a class and its members that can be read at run time: what mappers go by, as
 * {@code @JsonProperty("rate")}.
 */
final class VisibleAnnotations {
  private VisibleAnnotations() {}

  /** Prints the fields of a class, and the annotations of all of it. */
  static void print(ClassFile type, Names names, Encoding out) {
    annotations(type.visibleAnnotations(), names, out);
    for (FieldNode field : fields(type)) {
      out.text(field.name)
          .number(field.access)
          .text(names.mapSignature(field.signature == null ? field.desc : field.signature, true));
      annotations(orEmpty(field.visibleAnnotations), names, out);
    }
    for (Method method : methods(type)) {
      List<AnnotationNode> found = ofMethod(method);
      if (!found.isEmpty()) {
        out.text(names.of(method));
        annotations(found, names, out);
      }
    }
  }

  /** The classes that annotations name, as {@code @JsonSubTypes} does. */
  static Set<String> typesOf(ClassFile type) {
    Set<String> types = new TreeSet<>();
    Stream.of(
            type.visibleAnnotations().stream(),
            fields(type).stream().flatMap(field -> orEmpty(field.visibleAnnotations).stream()),
            methods(type).stream().flatMap(method -> ofMethod(method).stream()))
        .flatMap(each -> each)
        .forEach(annotation -> collect(annotation, types));
    return types;
  }

  private static List<FieldNode> fields(ClassFile type) {
    return type.fields().stream()
        .filter(field -> (field.access & (Opcodes.ACC_STATIC | Opcodes.ACC_SYNTHETIC)) == 0)
        .sorted(Comparator.comparing(field -> field.name))
        .toList();
  }

  private static List<Method> methods(ClassFile type) {
    return type.methods().stream()
        .filter(method -> !method.isHidden())
        .sorted(Comparator.comparing(Method::signature))
        .toList();
  }

  private static List<AnnotationNode> ofMethod(Method method) {
    List<AnnotationNode> found = new ArrayList<>(orEmpty(method.node().visibleAnnotations));
    if (method.node().visibleParameterAnnotations != null) {
      Stream.of(method.node().visibleParameterAnnotations)
          .forEach(each -> found.addAll(orEmpty(each)));
    }
    return found;
  }

  private static <T> List<T> orEmpty(@Nullable List<T> list) {
    return list == null ? List.of() : list;
  }

  private static void annotations(
      Collection<? extends AnnotationNode> annotations, Names names, Encoding out) {
    out.number(annotations.size());
    annotations.forEach(each -> value(each, names, out));
  }

  private static void value(Object value, Names names, Encoding out) {
    if (value instanceof AnnotationNode annotation) {
      out.text(names.mapDesc(annotation.desc));
      value(orEmpty(annotation.values), names, out);
    } else if (value instanceof List<?> list) {
      out.number(list.size());
      list.forEach(each -> value(each, names, out));
    } else if (value instanceof Type type) {
      out.text(names.mapDesc(type.getDescriptor()));
    } else if (value instanceof String[] constant) {
      out.text(names.mapDesc(constant[0])).text(constant[1]);
    } else {
      out.text(value.getClass().getName()).text(String.valueOf(value));
    }
  }

  private static void collect(Object value, Set<String> types) {
    if (value instanceof AnnotationNode annotation) {
      collect(orEmpty(annotation.values), types);
    } else if (value instanceof List<?> list) {
      list.forEach(each -> collect(each, types));
    } else if (value instanceof Type type) {
      types.addAll(TypesNamed.in(type.getDescriptor()));
    }
  }
}
