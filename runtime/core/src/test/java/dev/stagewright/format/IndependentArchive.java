package dev.stagewright.format;

import static dev.stagewright.format.IndependentReader.demand;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stagewright.format.IndependentReader.Entry;
import dev.stagewright.format.IndependentReader.Realization;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.zip.CRC32;

/** A small archive, of less than 4 GiB, read by the page alone. */
final class IndependentArchive {
  private static final int LOCAL = 0x04034b50;
  private static final int DIRECTORY = 0x02014b50;
  private static final int END = 0x06054b50;

  private final Map<String, byte[]> entries = new LinkedHashMap<>();
  private final IndependentReader reader;
  private final Grammar grammar;

  private IndependentArchive(Grammar grammar) {
    this.grammar = grammar;
    this.reader = new IndependentReader(grammar, path -> {
      demand(entries.containsKey(path), path + " is missing");
      return Objects.requireNonNull(entries.get(path));
    });
  }

  /** Verifies all, and names the realizations in order. */
  static List<String> verify(byte[] zip, Grammar grammar) throws IOException {
    IndependentArchive archive = new IndependentArchive(grammar);
    archive.unzip(ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN));
    return archive.verify();
  }

  private void unzip(ByteBuffer zip) {
    ByteArrayOutputStream directory = new ByteArrayOutputStream();
    while (zip.getInt(zip.position()) == LOCAL) {
      int offset = zip.position();
      int size = zip.getInt(offset + 18);
      byte[] name = slice(zip, offset + 30, zip.getShort(offset + 26));
      byte[] bytes = slice(zip, offset + 30 + name.length, size);
      CRC32 crc = new CRC32();
      crc.update(bytes);
      byte[] header = local(name, size, (int) crc.getValue());
      demand(ByteBuffer.wrap(header).equals(zip.slice(offset, header.length)), "a header");
      demand(
          entries.put(new String(name, StandardCharsets.UTF_8), bytes) == null, "one name twice");
      directory.writeBytes(directory(name, header, offset));
      zip.position(offset + header.length + size);
    }
    byte[] listed = directory.toByteArray();
    byte[] end = little(22)
        .putInt(END)
        .putInt(0)
        .putShort((short) entries.size())
        .putShort((short) entries.size())
        .putInt(listed.length)
        .putInt(zip.position())
        .putShort((short) 0)
        .array();
    directory.writeBytes(end);
    demand(zip.equals(ByteBuffer.wrap(directory.toByteArray())), "the directory or the end");
  }

  private static byte[] local(byte[] name, int size, int crc) {
    return little(30 + name.length)
        .putInt(LOCAL)
        .putShort((short) 10)
        .putShort((short) 0x0800)
        .putShort((short) 0)
        .putShort((short) 0)
        .putShort((short) 0x0041)
        .putInt(crc)
        .putInt(size)
        .putInt(size)
        .putShort((short) name.length)
        .putShort((short) 0)
        .put(name)
        .array();
  }

  /** The fields of the local header from the version on, up to the length of extra fields. */
  private static byte[] directory(byte[] name, byte[] local, int offset) {
    return little(46 + name.length)
        .putInt(DIRECTORY)
        .putShort((short) 10)
        .put(local, 4, 26)
        .putShort((short) 0)
        .putShort((short) 0)
        .putShort((short) 0)
        .putInt(0)
        .putInt(offset)
        .put(name)
        .array();
  }

  private static ByteBuffer little(int size) {
    return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
  }

  private static byte[] slice(ByteBuffer zip, int from, int length) {
    byte[] slice = new byte[length];
    zip.get(from, slice);
    return slice;
  }

  private List<String> verify() throws IOException {
    JsonNode index = IndependentReader.json(Objects.requireNonNull(entries.get("index.json")));
    IndependentReader.members(index, "dev.stagewright/archive/1", "asked", "realizations");
    List<String> names = new ArrayList<>(List.of("index.json"));
    Map<String, Set<String>> inputs = new HashMap<>();
    List<String> rrefs = new ArrayList<>();
    for (JsonNode rref : index.get("realizations")) {
      rrefs.add(rref.textValue());
      inputs.put(rref.textValue(), take(rref.textValue(), names));
    }
    demand(names.equals(new ArrayList<>(entries.keySet())), "the order");
    Set<String> closure = new LinkedHashSet<>();
    index.get("asked").forEach(asked -> follow(asked.textValue(), inputs, closure));
    demand(rrefs.equals(new ArrayList<>(closure)), "asked and realizations");
    return rrefs;
  }

  private static void follow(String rref, Map<String, Set<String>> inputs, Set<String> closure) {
    demand(inputs.containsKey(rref), rref);
    List<String> next = new ArrayList<>(Objects.requireNonNull(inputs.get(rref)));
    for (int i = next.size() - 1; i >= 0; i--) {
      follow(next.get(i), inputs, closure);
    }
    closure.add(rref);
  }

  private Set<String> take(String rref, List<String> names) throws IOException {
    Realization realization = reader.realization(rref);
    String derivation = "derivations/%s/".formatted(rref.substring(70));
    if (!names.contains(derivation + "derivation.json")) {
      names.add(derivation + "derivation.json");
      if (entries.containsKey(derivation + "code.json")) {
        names.add(derivation + "code.json");
      }
    }
    String folder = derivation + rref.substring(5, 69) + "/";
    names.addAll(
        List.of(folder + "realization.json", folder + "context.json", folder + "manifest"));
    for (Entry entry : realization.entries()) {
      demand(grammar.matches("path", entry.path()), entry.path());
      if (entry.type().equals("file")) {
        byte[] bytes = Objects.requireNonNull(entries.get(folder + "files/" + entry.path()));
        demand(bytes.length == entry.size(), entry.path());
        demand(IndependentReader.sha256(bytes).equals(entry.detail()), entry.path());
        names.add(folder + "files/" + entry.path());
      }
    }
    return realization.inputs();
  }
}
