package dev.stagewright.internal.fingerprint;

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
import org.objectweb.asm.tree.TypeAnnotationNode;

/**
 * The facts about a class and its members that are visible at run time besides code: annotations,
 * which control mappers, as {@code @JsonProperty("rate")}; the defaults of an annotation's own
 * members; constants; generic types; and methods without code.
 */
final class VisibleAnnotations {
  private VisibleAnnotations() {}

  /** Prints the fields of a class, what its methods declare, and the annotations of all of it. */
  static void print(ClassFile type, CanonicalNames names, HashSink out) {
    annotations(type.visibleAnnotations(), names, out);
    for (FieldNode field : fields(type)) {
      out.text(field.name)
          .number(field.access)
          .text(names.mapSignature(field.signature == null ? field.desc : field.signature, true));
      annotations(ofField(field), names, out);
      if (field.value != null) {
        value(field.value, names, out);
      }
    }
    methods(type).forEach(method -> print(method, names, out));
    type.componentAnnotations().forEach((name, found) -> {
      if (!found.isEmpty()) {
        out.text(name).number(found.size());
      }
    });
  }

  private static void print(DeclaredMethod method, CanonicalNames names, HashSink out) {
    List<AnnotationNode> found = ofMethod(method);
    if (!found.isEmpty()) {
      out.text(names.of(method));
      annotations(found, names, out);
      parameters(method).forEach(each -> out.number(each.size()));
    }
    String generic = method.node().signature;
    if (generic != null || method.is(Opcodes.ACC_ABSTRACT)) {
      out.text("declared")
          .text(names.of(method))
          .text(names.mapSignature(generic == null ? method.node().desc : generic, false));
    }
    if (method.node().annotationDefault != null) {
      out.text("default").text(names.of(method));
      value(method.node().annotationDefault, names, out);
    }
  }

  /**
   * Returns the types of annotations, those that they and defaults of their members name, as
   * {@code @JsonSubTypes} does, and the enums of which they hold constants.
   */
  static Set<String> typesOf(ClassFile type) {
    Set<String> types = new TreeSet<>();
    Stream.of(
            type.visibleAnnotations().stream(),
            fields(type).stream().flatMap(field -> ofField(field).stream()),
            methods(type).stream().flatMap(method -> ofMethod(method).stream()),
            methods(type).stream()
                .flatMap(each -> Stream.ofNullable(each.node().annotationDefault)))
        .flatMap(each -> each)
        .forEach(value -> collect(value, types));
    return types;
  }

  private static List<FieldNode> fields(ClassFile type) {
    return type.fields().stream()
        .filter(field -> (field.access & Opcodes.ACC_SYNTHETIC) == 0)
        .sorted(Comparator.comparing(field -> field.name))
        .toList();
  }

  private static List<DeclaredMethod> methods(ClassFile type) {
    return type.methods().stream()
        .filter(method -> !method.isHidden())
        .sorted(Comparator.comparing(DeclaredMethod::signature))
        .toList();
  }

  private static List<AnnotationNode> ofMethod(DeclaredMethod method) {
    List<AnnotationNode> found =
        all(method.node().visibleAnnotations, method.node().visibleTypeAnnotations);
    parameters(method).forEach(found::addAll);
    return found;
  }

  private static List<List<AnnotationNode>> parameters(DeclaredMethod method) {
    return method.node().visibleParameterAnnotations == null
        ? List.of()
        : Stream.of(method.node().visibleParameterAnnotations)
            .map(VisibleAnnotations::orEmpty)
            .toList();
  }

  private static List<AnnotationNode> ofField(FieldNode field) {
    return all(field.visibleAnnotations, field.visibleTypeAnnotations);
  }

  /** Returns the annotations of a declaration, and those of the types that it names. */
  static List<AnnotationNode> all(
      @Nullable List<AnnotationNode> declared, @Nullable List<TypeAnnotationNode> types) {
    List<AnnotationNode> found = new ArrayList<>(orEmpty(declared));
    found.addAll(orEmpty(types));
    return found;
  }

  private static <T> List<T> orEmpty(@Nullable List<T> list) {
    return list == null ? List.of() : list;
  }

  private static void annotations(
      Collection<? extends AnnotationNode> annotations, CanonicalNames names, HashSink out) {
    out.number(annotations.size());
    annotations.forEach(each -> value(each, names, out));
  }

  private static void value(Object value, CanonicalNames names, HashSink out) {
    if (value instanceof AnnotationNode annotation) {
      out.text(names.mapDesc(annotation.desc));
      if (annotation instanceof TypeAnnotationNode type) {
        out.number(type.typeRef).text(String.valueOf(type.typePath));
      }
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
      types.addAll(SignatureTypes.in(annotation.desc));
      collect(orEmpty(annotation.values), types);
    } else if (value instanceof List<?> list) {
      list.forEach(each -> collect(each, types));
    } else if (value instanceof Type type) {
      types.addAll(SignatureTypes.in(type.getDescriptor()));
    } else if (value instanceof String[] constant) {
      types.addAll(SignatureTypes.in(constant[0]));
    }
  }
}
