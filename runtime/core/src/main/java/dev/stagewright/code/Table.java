package dev.stagewright.code;

import dev.stagewright.ref.Hash;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;

/** Makes the table of a fingerprint: an entry for each method, class shape and missing class. */
final class Table {
  private final ClassFiles files;
  private final Hierarchy hierarchy;
  private final Bodies bodies;
  private final SwitchMaps switchMaps;
  private final Names names;
  private final SortedMap<String, Hash> entries = new TreeMap<>();
  private final Deque<Entry> open = new ArrayDeque<>();

  Table(ClassFiles files, Hierarchy hierarchy, Bodies bodies) {
    this.files = files;
    this.hierarchy = hierarchy;
    this.bodies = bodies;
    this.switchMaps = new SwitchMaps(files);
    this.names = new Names(files);
  }

  /**
   * A method under its canonical name.
   *
   * @param method the method
   * @param name the name
   * @param parent the entry of which this one is a part, if the compiler numbered the method
   */
  private record Entry(Method method, String name, @Nullable Entry parent) {}

  Code of(Reach reach) {
    for (Method method : reach.methods()) {
      if (!method.isNumbered() && !isEmptyInitializer(method)) {
        open.add(new Entry(method, names.of(method), null));
        while (!open.isEmpty()) {
          print(open.remove());
        }
      }
    }
    reach.types().forEach(type -> shape(type, reach.named()));
    for (String name : files.missing()) {
      String entry = "missing " + name.replace('/', '.');
      put(entry, new Encoding().text(entry).hash());
    }
    return new Code(entries, names.libraries());
  }

  /** What is left of a static initialiser that only asked whether assertions are on. */
  private boolean isEmptyInitializer(Method method) {
    return method.node().name.equals("<clinit>")
        && bodies.of(method).stream()
            .mapToInt(AbstractInsnNode::getOpcode)
            .allMatch(opcode -> opcode < 0 || opcode == Opcodes.RETURN);
  }

  private void print(Entry entry) {
    names.enter(entry.name());
    List<AbstractInsnNode> body = bodies.of(entry.method());
    put(
        entry.name(),
        Printer.print(
            entry.name(),
            entry.method(),
            body,
            hierarchy,
            switchMaps,
            names,
            part -> part(entry, part)));
  }

  /**
   * Gives a numbered method an entry for each place that references it: compilers may share one
   * between equal lambdas, or not, depending on their options.
   */
  private String part(Entry entry, Method method) {
    for (Entry above = entry; above != null; above = above.parent()) {
      if (above.method().equals(method)) {
        return above.name();
      }
    }
    String kind = method.node().name.contains("access$") ? "access" : "lambda";
    Entry part = new Entry(method, names.next(kind), entry);
    open.add(part);
    return part.name();
  }

  private void shape(ClassFile type, NamedClasses named) {
    String entry = "class " + names.map(type.name());
    names.enter(entry);
    int kind = Opcodes.ACC_ENUM | Opcodes.ACC_RECORD | Opcodes.ACC_INTERFACE;
    Encoding out = new Encoding().text(entry).number(type.access() & kind);
    out.text(type.superName().map(names::map).orElse(""));
    type.interfaces().forEach(each -> out.text(names.map(each)));
    type.signature().ifPresent(signature -> out.text(names.mapSignature(signature, false)));
    type.components()
        .forEach(
            (accessor, signature) -> out.text(accessor).text(names.mapSignature(signature, true)));
    type.fields().stream()
        .filter(field -> Promises.isHandedOver(field))
        .sorted(Comparator.comparing(field -> field.name))
        .forEach(field -> out.text(field.name)
            .text(names.mapSignature(field.signature == null ? field.desc : field.signature, true))
            .text(Promises.of(field)));
    new Serialization(hierarchy)
        .leftOut(type)
        .forEach(field -> out.text("transient").text(field));
    if (named.contains(type)) {
      VisibleAnnotations.print(type, names, out.text("named"));
    }
    put(entry, out.hash());
  }

  /** Two methods share a name only where another language than Java overloads by return type. */
  private void put(String entry, Hash hash) {
    entries.merge(
        entry,
        hash,
        (one, other) -> new Encoding().text(one.hex()).text(other.hex()).hash());
  }
}
