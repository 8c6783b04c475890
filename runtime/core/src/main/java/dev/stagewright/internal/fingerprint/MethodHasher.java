package dev.stagewright.internal.fingerprint;

import dev.stagewright.internal.fingerprint.EnumSwitches.SwitchMap;
import dev.stagewright.ref.Hash;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LookupSwitchInsnNode;
import org.objectweb.asm.tree.TableSwitchInsnNode;
import org.objectweb.asm.tree.TryCatchBlockNode;

/**
 * A printer of a method into a hash: its flags, descriptor, instructions and exception handlers.
 *
 * <p>The form is Stagewright's own, so that no other library can change it.
 */
final class MethodHasher {
  private static final int FLAGS =
      Opcodes.ACC_STATIC | Opcodes.ACC_SYNCHRONIZED | Opcodes.ACC_NATIVE | Opcodes.ACC_PRIVATE;
  private static final int LABEL = -2;
  private static final int SWITCH_MAP = -3;
  private static final int ENUM_SWITCH = -4;

  private final HashSink out;
  private final CanonicalNames names;
  private final OperandPrinter operands;
  private final EnumSwitches switchMaps;
  private final Map<AbstractInsnNode, SwitchMap> enumSwitches;
  private final Map<LabelNode, Integer> labels = new HashMap<>();

  private MethodHasher(
      HashSink out, OperandPrinter operands, EnumSwitches switchMaps, DeclaredMethod method) {
    this.out = out;
    this.names = operands.names();
    this.operands = operands;
    this.switchMaps = switchMaps;
    this.enumSwitches = switchMaps.in(method);
  }

  /**
   * Prints one method.
   *
   * @param entry its canonical name
   * @param method the method
   * @param body the instructions that count
   * @param hierarchy resolves names
   * @param switchMaps explains switches over enums
   * @param names canonical names
   * @param parts names methods that the compiler numbered
   * @return the hash
   */
  static Hash print(
      String entry,
      DeclaredMethod method,
      List<AbstractInsnNode> body,
      ClassHierarchy hierarchy,
      EnumSwitches switchMaps,
      CanonicalNames names,
      Function<DeclaredMethod, String> parts) {
    HashSink out = new HashSink().text("method").text(entry);
    OperandPrinter operands = new OperandPrinter(out, hierarchy, names, parts);
    new MethodHasher(out, operands, switchMaps, method).print(method, body);
    return out.hash();
  }

  private void print(DeclaredMethod method, List<AbstractInsnNode> body) {
    out.text(names.mapMethodDesc(method.node().desc));
    out.number(method.node().access & FLAGS).number(method.isVisible() ? 1 : 0);
    numberLabels(body, method.node().tryCatchBlocks);
    body.forEach(this::instruction);
    out.number(method.node().tryCatchBlocks.size());
    method.node().tryCatchBlocks.forEach(this::handler);
  }

  /** Numbers the labels that are the target of something, in the order of the code. */
  private void numberLabels(List<AbstractInsnNode> body, List<TryCatchBlockNode> blocks) {
    Set<LabelNode> used = new HashSet<>();
    body.forEach(each -> used.addAll(JumpTargets.of(each)));
    blocks.forEach(block -> used.addAll(List.of(block.start, block.end, block.handler)));
    body.stream()
        .filter(used::contains)
        .forEach(label -> labels.put((LabelNode) label, labels.size()));
  }

  private void instruction(AbstractInsnNode each) {
    if (each instanceof LabelNode label) {
      if (labels.containsKey(label)) {
        out.number(LABEL);
        label(label);
      }
    } else if (enumSwitches.containsKey(each)) {
      enumSwitch(each, enumSwitches.get(each));
    } else if (each.getOpcode() >= 0) {
      switchMaps.at(each).ifPresentOrElse(this::switchMap, () -> plain(each));
    }
  }

  private void plain(AbstractInsnNode each) {
    out.number(each.getOpcode());
    operands.print(each);
    if (each instanceof LookupSwitchInsnNode lookup) {
      lookup.keys.forEach(out::number);
    } else if (each instanceof TableSwitchInsnNode table) {
      out.number(table.min).number(table.max);
    }
    JumpTargets.of(each).forEach(this::label);
  }

  private void switchMap(SwitchMap map) {
    out.number(SWITCH_MAP).text(names.map(map.enumName()));
    // The numbers count unless every switch that uses them is understood.
    if (enumSwitches.isEmpty()) {
      out.number(map.constants().size());
      map.constants().forEach((number, constant) -> out.number(number).text(constant));
    }
  }

  private void enumSwitch(AbstractInsnNode each, SwitchMap map) {
    Map<Integer, LabelNode> cases = cases(each);
    List<LabelNode> all = JumpTargets.of(each);
    LabelNode fallback = all.get(all.size() - 1);
    Map<String, LabelNode> named = new TreeMap<>();
    cases.forEach((number, label) -> {
      // Numbers between those of this switch belong to others, and fall through here.
      if (label != fallback) {
        named.put(map.constants().getOrDefault(number, "?" + number), label);
      }
    });
    out.number(ENUM_SWITCH).number(named.size());
    named.forEach((constant, label) -> {
      out.text(constant);
      label(label);
    });
    label(fallback);
  }

  private static Map<Integer, LabelNode> cases(AbstractInsnNode each) {
    Map<Integer, LabelNode> cases = new TreeMap<>();
    if (each instanceof TableSwitchInsnNode table) {
      for (int number = table.min; number <= table.max; number++) {
        cases.put(number, table.labels.get(number - table.min));
      }
    } else if (each instanceof LookupSwitchInsnNode lookup) {
      for (int number = 0; number < lookup.keys.size(); number++) {
        cases.put(lookup.keys.get(number), lookup.labels.get(number));
      }
    }
    return cases;
  }

  private void handler(TryCatchBlockNode block) {
    label(block.start);
    label(block.end);
    label(block.handler);
    out.text(block.type == null ? "any" : names.mapType(block.type));
  }

  private void label(LabelNode label) {
    out.number(labels.getOrDefault(label, -1));
  }
}
