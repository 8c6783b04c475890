package dev.stagewright.internal.fingerprint;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * The statements in the constructors of a stage that only set the default of a {@code @Config} or
 * {@code @Argument} field.
 *
 * <p>They do not count: the value of a config field is hashed as configuration, whether it was a
 * default or not, and that of an argument changes no result. A default does count if it is used
 * otherwise: if a remaining statement of a constructor reads the field, or lets {@code this} out to
 * code that may read it.
 */
final class ConfigDefaults {
  private static final String CONFIG = "Ldev/stagewright/Config;";
  private static final String ARGUMENT = "Ldev/stagewright/Argument;";

  private final Map<String, ClassFile> chain = new HashMap<>();
  private final List<ConstructorStatement> defaults = new ArrayList<>();
  private final List<ConstructorStatement> counting = new ArrayList<>();

  private ConfigDefaults(Collection<ClassFile> chain) {
    chain.forEach(type -> this.chain.put(type.name(), type));
  }

  /**
   * Returns the statements in a stage and its superclasses.
   *
   * @param chain the stage's class and those above it
   * @return for each constructor the instructions that do not count
   */
  static Map<MethodNode, Set<AbstractInsnNode>> of(Collection<ClassFile> chain) {
    ConfigDefaults search = new ConfigDefaults(chain);
    for (ClassFile type : chain) {
      for (DeclaredMethod method : type.methods()) {
        if (type.isOwn() && method.isConstructor() && !search.read(method)) {
          return Map.of();
        }
      }
    }
    return search.settle();
  }

  private boolean read(DeclaredMethod constructor) {
    return OperandSources.of(constructor)
        .map(origins -> ConstructorStatement.cut(constructor, origins))
        .map(statements -> {
          statements.forEach(each -> (isDefault(each) ? defaults : counting).add(each));
          return true;
        })
        .orElse(false);
  }

  private boolean isDefault(ConstructorStatement statement) {
    return statement.onlyStores() && statement.writes().stream().allMatch(this::isGiven);
  }

  private boolean isGiven(FieldInsnNode access) {
    return declaration(access)
        .filter(
            field -> isConfig(field) || ClassFile.isAnnotated(field.invisibleAnnotations, ARGUMENT))
        .isPresent();
  }

  static boolean isConfig(FieldNode field) {
    return ClassFile.isAnnotated(field.invisibleAnnotations, CONFIG);
  }

  private Optional<FieldNode> declaration(FieldInsnNode access) {
    ClassFile type = chain.get(access.owner);
    while (type != null) {
      Optional<FieldNode> field = type.field(access.name);
      if (field.isPresent()) {
        return field;
      }
      type = type.superName().map(chain::get).orElse(null);
    }
    return Optional.empty();
  }

  private Map<MethodNode, Set<AbstractInsnNode>> settle() {
    Set<FieldNode> observed = new HashSet<>();
    List<ConstructorStatement> fresh = List.copyOf(counting);
    while (!fresh.isEmpty()) {
      if (fresh.stream().anyMatch(ConstructorStatement::leaksThis)) {
        return Map.of();
      }
      fresh.forEach(
          each -> each.reads().forEach(read -> declaration(read).ifPresent(observed::add)));
      fresh = defaults.stream().filter(each -> isObserved(each, observed)).toList();
      defaults.removeAll(fresh);
    }
    Map<MethodNode, Set<AbstractInsnNode>> dropped = new HashMap<>();
    for (ConstructorStatement each : defaults) {
      MethodNode constructor = each.constructor().node();
      dropped.computeIfAbsent(constructor, key -> new HashSet<>()).addAll(each.code());
    }
    return dropped;
  }

  private boolean isObserved(ConstructorStatement statement, Set<FieldNode> observed) {
    return statement.writes().stream()
        .anyMatch(write -> declaration(write).filter(observed::contains).isPresent());
  }
}
