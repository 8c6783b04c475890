package dev.stagewright.format;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Reads what the page on the format describes, and knows nothing but the page: nothing of what it
 * tests is used here.
 */
final class IndependentReader {
  private static final JsonMapper MAPPER = JsonMapper.builder()
      .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
      .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
      .build();

  /** What lies under a path of a store, in a folder or an archive. */
  @FunctionalInterface
  interface Bytes {
    byte[] at(String path) throws IOException;
  }

  /** A line of a manifest, or two. */
  record Entry(String path, String type, long size, boolean executable, String detail) {}

  /** What the documents of a realization say. */
  record Realization(Set<String> inputs, List<Entry> entries) {}

  private final Grammar grammar;
  private final Bytes bytes;

  IndependentReader(Grammar grammar, Bytes bytes) {
    this.grammar = grammar;
    this.bytes = bytes;
  }

  /** Reads a derivation, and tells what it depends on. */
  Set<String> derivation(String folder) throws IOException {
    demand(grammar.matches("derivation", folder), folder);
    JsonNode document = hashed("derivations/%s/derivation.json".formatted(folder), hash(folder));
    String code = document.has("code") ? "code" : document.has("version") ? "version" : "body";
    List<String> members = new ArrayList<>(List.of("stage", code, "config", "dependencies"));
    if (document.has("class") && !code.equals("code")) {
      members.add("class");
    }
    members(document, "dev.stagewright/derivation/1", members.toArray(String[]::new));
    demand(document.get("stage").textValue().equals(folder.substring(65)), "stage");
    demand(document.get("config").isObject(), "config");
    if (code.equals("code")) {
      code(hashed(
          "derivations/%s/code.json".formatted(folder), document.get(code).textValue()));
    }
    return refs(document.get("dependencies"), "dref");
  }

  private void code(JsonNode table) {
    List<String> members = new ArrayList<>(List.of("methods"));
    if (table.has("unfollowed")) {
      members.add("unfollowed");
      List<String> packages = new ArrayList<>();
      table.get("unfollowed").forEach(name -> packages.add(name.textValue()));
      demand(packages.equals(List.copyOf(new TreeSet<>(packages))), packages);
    }
    members(table, "dev.stagewright/code/1", members.toArray(String[]::new));
    table.get("methods").forEach(hash -> demand(grammar.matches("hash", hash.textValue()), hash));
  }

  /** Reads the documents of a realization. */
  Realization realization(String rref) throws IOException {
    demand(grammar.matches("rref", rref), rref);
    String derivation = rref.substring(70);
    String folder = "derivations/%s/%s/".formatted(derivation, rref.substring(5, 69));
    JsonNode document = hashed(folder + "realization.json", rref.substring(5, 69));
    members(document, "dev.stagewright/realization/1", "manifest", "context");
    JsonNode context = hashed(folder + "context.json", document.get("context").textValue());
    members(context, "dev.stagewright/context/1", "dependencies");
    Set<String> drefs = new TreeSet<>();
    Set<String> inputs = new TreeSet<>();
    context.get("dependencies").properties().forEach(dependency -> {
      drefs.add(dependency.getKey());
      inputs.addAll(refs(dependency.getValue(), "rref"));
    });
    demand(drefs.equals(derivation(derivation)), "dependencies of " + rref);
    byte[] manifest = bytes.at(folder + "manifest");
    demand(sha256(manifest).equals(document.get("manifest").textValue()), folder + "manifest");
    return new Realization(inputs, manifest(new String(manifest, StandardCharsets.UTF_8)));
  }

  private List<Entry> manifest(String text) throws IOException {
    demand(text.endsWith("\n"), "the end of a manifest");
    List<String> lines = List.of(text.split("\n"));
    demand(lines.get(0).equals("# stagewright manifest 1"), lines.get(0));
    List<Entry> entries = new ArrayList<>();
    for (int i = 1; i < lines.size(); i++) {
      demand(lines.get(i).startsWith("# "), lines.get(i));
      JsonNode line = MAPPER.readTree(lines.get(i).substring(2));
      String path = line.get("path").textValue();
      demand(grammar.matches("any-path", path), path);
      demand(entries.isEmpty() || last(entries).path().compareTo(path) < 0, "order at " + path);
      String type = line.get("type").textValue();
      boolean file = type.equals("file");
      String detail =
          file ? checksum(path, lines.get(++i)) : line.path("target").asText();
      entries.add(new Entry(
          path, type, line.path("size").asLong(), line.path("executable").asBoolean(), detail));
    }
    return entries;
  }

  private static Entry last(List<Entry> entries) {
    return entries.get(entries.size() - 1);
  }

  private String checksum(String path, String line) {
    demand(grammar.matches("checksum", line), line);
    String name = path.equals("-") ? "./-" : path;
    String escaped = name.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r");
    int start = escaped.equals(name) ? 0 : 1;
    demand(line.startsWith("\\") == (start == 1), line);
    demand(line.substring(start + 66).equals(escaped), line);
    return line.substring(start, start + 64);
  }

  private Set<String> refs(JsonNode array, String form) {
    demand(array.isArray(), array);
    Set<String> refs = new TreeSet<>();
    for (JsonNode ref : array) {
      demand(grammar.matches(form, ref.textValue()) && refs.add(ref.textValue()), ref);
    }
    return refs;
  }

  private JsonNode hashed(String path, String hash) throws IOException {
    byte[] document = bytes.at(path);
    demand(sha256(document).equals(hash), path);
    return MAPPER.readTree(document);
  }

  static JsonNode json(byte[] document) throws IOException {
    return MAPPER.readTree(document);
  }

  /** The kind and these, and no others. */
  static void members(JsonNode document, String kind, String... names) {
    demand(document.path("kind").asText().equals(kind), document.path("kind"));
    Set<String> expected = new TreeSet<>(Arrays.asList(names));
    expected.add("kind");
    Set<String> found = new TreeSet<>();
    document.fieldNames().forEachRemaining(found::add);
    demand(found.equals(expected), found);
  }

  private static String hash(String folder) {
    return folder.substring(0, 64);
  }

  static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  static void demand(boolean holds, Object what) {
    if (!holds) {
      throw new IllegalArgumentException("Not as on the page: " + what);
    }
  }
}
