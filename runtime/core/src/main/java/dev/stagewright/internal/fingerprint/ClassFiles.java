package dev.stagewright.internal.fingerprint;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.ClassNode;

/**
 * The class files of a fingerprint, each read once.
 *
 * <p>They are read as resources, which have the same bytes in a classes folder, a jar, an uber-jar
 * and a named module: class files are never encapsulated.
 */
final class ClassFiles {
  private static final int SKIP_LAYOUT = ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES;
  private static final int MAJOR_VERSION = 7;

  private final OwnPackages ownership;
  private final List<ClassLoader> loaders;
  private final Map<String, Optional<ClassFile>> read = new HashMap<>();
  private final SortedSet<String> missing = new TreeSet<>();

  ClassFiles(OwnPackages ownership, List<ClassLoader> loaders) {
    this.ownership = ownership;
    this.loaders = List.copyOf(loaders);
  }

  /** Returns the same files as seen by the author of another class. */
  ClassFiles of(String name) {
    return new ClassFiles(OwnPackages.of(List.of(name)), loaders);
  }

  boolean owns(String name) {
    return ownership.owns(name);
  }

  Optional<ClassFile> find(String name) {
    Optional<ClassFile> known = look(name);
    if (known.isEmpty() && owns(name)) {
      missing.add(name);
    }
    return known;
  }

  /** Returns the own class of which a text is the name; without one, nothing is missing. */
  Optional<ClassFile> named(String text) {
    return BinaryName.in(text)
        .filter(this::owns)
        // Some file systems find a file under names of another case.
        .flatMap(name -> look(name).filter(type -> type.name().equals(name)));
  }

  /** Returns a class that may be absent: without it, nothing is missing. */
  Optional<ClassFile> look(String name) {
    Optional<ClassFile> known = read.get(name);
    if (known == null) {
      known = parse(name);
      read.put(name, known);
    }
    return known;
  }

  ClassFile get(String name) {
    return find(name)
        .orElseThrow(
            () -> new UnreadableCodeException(name.replace('/', '.'), "there is no such resource"));
  }

  /** Returns the own classes that were not found, such as those of an optional dependency. */
  SortedSet<String> missing() {
    return missing;
  }

  private Optional<ClassFile> parse(String name) {
    try {
      byte[] bytes = bytes(name);
      return bytes == null ? Optional.empty() : Optional.of(parse(bytes, owns(name)));
    } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException e) {
      if (owns(name)) {
        throw new UnreadableCodeException(name.replace('/', '.'), e);
      }
      return Optional.empty();
    }
  }

  private static ClassFile parse(byte[] bytes, boolean own) {
    if (!own) {
      // Only signatures count here, which are the same in every future version.
      bytes[MAJOR_VERSION] = (byte) Math.min(bytes[MAJOR_VERSION] & 0xff, Opcodes.V17);
    }
    ClassNode node = new ClassNode();
    new ClassReader(bytes).accept(node, own ? SKIP_LAYOUT : SKIP_LAYOUT | ClassReader.SKIP_CODE);
    return new ClassFile(node, own);
  }

  private byte @Nullable [] bytes(String name) throws IOException {
    for (ClassLoader loader : loaders) {
      try (InputStream in = loader.getResourceAsStream(name + ".class")) {
        if (in != null) {
          return in.readAllBytes();
        }
      }
    }
    return null;
  }
}
