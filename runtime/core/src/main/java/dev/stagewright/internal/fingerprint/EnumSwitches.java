package dev.stagewright.internal.fingerprint;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.IntInsnNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;

/**
 * The switches over enums, with names in place of javac's numbers.
 *
 * <p>javac numbers the constants in the order in which all switches of a top-level class name them,
 * reachable or not, and keeps the numbers in an array of a class of its own.
 */
final class EnumSwitches {
  private static final String PREFIX = "$SwitchMap$";
  private static final Integer UNKNOWN = -1;

  private final ClassFiles files;

  EnumSwitches(ClassFiles files) {
    this.files = files;
  }

  /**
   * The numbers of one enum's constants.
   *
   * @param enumName the enum
   * @param constants the names by number
   */
  record SwitchMap(String enumName, Map<Integer, String> constants) {}

  /** Returns the map that an instruction loads, if any. */
  Optional<SwitchMap> at(AbstractInsnNode instruction) {
    if (instruction instanceof FieldInsnNode load
        && load.getOpcode() == Opcodes.GETSTATIC
        && load.name.startsWith(PREFIX)) {
      return files
          .find(load.owner)
          .filter(type -> type.isOwn() && type.is(Opcodes.ACC_SYNTHETIC))
          .map(type -> type.method("<clinit>()V"))
          .flatMap(initializer -> decode(initializer, load.name));
    }
    return Optional.empty();
  }

  /** Returns the switches of a method with their maps; none unless all of them are understood. */
  Map<AbstractInsnNode, SwitchMap> in(DeclaredMethod method) {
    Map<AbstractInsnNode, SwitchMap> loads = new HashMap<>();
    for (AbstractInsnNode each : method.node().instructions) {
      at(each).ifPresent(map -> loads.put(each, map));
    }
    if (loads.isEmpty()) {
      return loads;
    }
    return OperandSources.of(method).map(origins -> match(origins, loads)).orElse(Map.of());
  }

  private static Map<AbstractInsnNode, SwitchMap> match(
      OperandSources origins, Map<AbstractInsnNode, SwitchMap> loads) {
    Map<AbstractInsnNode, SwitchMap> switches = new HashMap<>();
    Map<AbstractInsnNode, SwitchMap> open = new HashMap<>(loads);
    for (AbstractInsnNode each : origins.method().node().instructions) {
      if (isSwitch(each) && !origins.isDead(each)) {
        origins
            .maker(each, 0)
            .filter(element -> element.getOpcode() == Opcodes.IALOAD)
            .flatMap(element -> origins.maker(element, 1))
            .filter(open::containsKey)
            .ifPresent(load -> put(switches, each, open.remove(load)));
      }
    }
    return open.isEmpty() ? switches : Map.of();
  }

  private static void put(
      Map<AbstractInsnNode, SwitchMap> switches, AbstractInsnNode at, @Nullable SwitchMap map) {
    if (map != null) {
      switches.put(at, map);
    }
  }

  private static boolean isSwitch(AbstractInsnNode each) {
    return each.getOpcode() == Opcodes.TABLESWITCH || each.getOpcode() == Opcodes.LOOKUPSWITCH;
  }

  /** Reads {@code map[Color.RED.ordinal()] = 1} again and again. */
  private static Optional<SwitchMap> decode(DeclaredMethod initializer, String field) {
    Map<Integer, String> constants = new TreeMap<>();
    String enumName = null;
    for (AbstractInsnNode each : initializer.node().instructions) {
      if (each instanceof FieldInsnNode map
          && map.getOpcode() == Opcodes.GETSTATIC
          && map.name.equals(field)
          && next(map) instanceof FieldInsnNode constant
          && next(constant) instanceof MethodInsnNode ordinal
          && ordinal.name.equals("ordinal")) {
        enumName = constant.owner;
        constants.put(number(next(ordinal)), constant.name);
      }
    }
    return Optional.ofNullable(enumName)
        .filter(name -> !constants.containsKey(UNKNOWN))
        .map(name -> new SwitchMap(name, constants));
  }

  private static Integer number(@Nullable AbstractInsnNode push) {
    if (push instanceof IntInsnNode small) {
      return small.operand;
    }
    if (push instanceof LdcInsnNode large && large.cst instanceof Integer number) {
      return number;
    }
    int opcode = push == null ? -1 : push.getOpcode();
    boolean tiny = opcode >= Opcodes.ICONST_0 && opcode <= Opcodes.ICONST_5;
    return tiny ? Integer.valueOf(opcode - Opcodes.ICONST_0) : UNKNOWN;
  }

  private static @Nullable AbstractInsnNode next(AbstractInsnNode instruction) {
    AbstractInsnNode next = instruction.getNext();
    while (next != null && next.getOpcode() < 0) {
      next = next.getNext();
    }
    return next;
  }
}
