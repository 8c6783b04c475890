package dev.stagewright.internal.fingerprint;

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

/**
 * The maker of the table of a fingerprint, with an entry for each method, class shape and missing
 * class.
 */
final class FingerprintTable {
  private final ClassFiles files;
  private final ClassHierarchy hierarchy;
  private final CountedInstructions bodies;
  private final EnumSwitches switchMaps;
  private final CanonicalNames names;
  private final SortedMap<String, Hash> entries = new TreeMap<>();
  private final Deque<Entry> open = new ArrayDeque<>();

  FingerprintTable(ClassFiles files, ClassHierarchy hierarchy, CountedInstructions bodies) {
    this.files = files;
    this.hierarchy = hierarchy;
    this.bodies = bodies;
    this.switchMaps = new EnumSwitches(files);
    this.names = new CanonicalNames(files);
  }

  /**
   * A method under its canonical name.
   *
   * @param method the method
   * @param name the name
   * @param parent the entry of which this one is a part, if the compiler numbered the method
   */
  private record Entry(
      DeclaredMethod method, String name, @Nullable Entry parent) {}

  CodeFingerprint of(Reachability reachability) {
    for (DeclaredMethod method : reachability.methods()) {
      if (!method.isNumbered() && !isEmptyInitializer(method)) {
        open.add(new Entry(method, names.of(method), null));
        while (!open.isEmpty()) {
          print(open.remove());
        }
      }
    }
    reachability.types().forEach(type -> shape(type, reachability.named()));
    for (String name : files.missing()) {
      String entry = "missing " + name.replace('/', '.');
      put(entry, new HashSink().text(entry).hash());
    }
    return new CodeFingerprint(entries, names.libraries());
  }

  /**
   * Returns whether a method is the rest of a static initialiser that only asked whether assertions
   * are on.
   */
  private boolean isEmptyInitializer(DeclaredMethod method) {
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
        MethodHasher.print(
            entry.name(),
            entry.method(),
            body,
            hierarchy,
            switchMaps,
            names,
            part -> part(entry, part)));
  }

  /**
   * Creates an entry of a numbered method for each place that references it: compilers may share
   * one method between equal lambdas, or not, depending on their options.
   */
  private String part(Entry entry, DeclaredMethod method) {
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

  private void shape(ClassFile type, ClassConstants named) {
    String entry = "class " + names.map(type.name());
    names.enter(entry);
    int kind = Opcodes.ACC_ENUM | Opcodes.ACC_RECORD | Opcodes.ACC_INTERFACE;
    HashSink out = new HashSink().text(entry).number(type.access() & kind);
    out.text(type.superName().map(names::map).orElse(""));
    type.interfaces().forEach(each -> out.text(names.map(each)));
    type.signature().ifPresent(signature -> out.text(names.mapSignature(signature, false)));
    type.components()
        .forEach(
            (accessor, signature) -> out.text(accessor).text(names.mapSignature(signature, true)));
    type.fields().stream()
        .filter(field -> StageFields.isHandedOver(field))
        .sorted(Comparator.comparing(field -> field.name))
        .forEach(field -> out.text(field.name)
            .text(names.mapSignature(field.signature == null ? field.desc : field.signature, true))
            .text(StageFields.of(field)));
    new SerializationHooks(hierarchy)
        .leftOut(type)
        .forEach(field -> out.text("transient").text(field));
    if (named.contains(type)) {
      VisibleAnnotations.print(type, names, out.text("named"));
    }
    put(entry, out.hash());
  }

  /**
   * Adds an entry. Two methods share a name only if a language other than Java overloads by return
   * type.
   */
  private void put(String entry, Hash hash) {
    entries.merge(
        entry,
        hash,
        (one, other) -> new HashSink().text(one.hex()).text(other.hex()).hash());
  }
}
