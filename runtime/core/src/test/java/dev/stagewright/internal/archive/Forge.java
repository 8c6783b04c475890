package dev.stagewright.internal.archive;

import dev.stagewright.Work;
import dev.stagewright.internal.context.Context;
import dev.stagewright.ref.Hash;
import dev.stagewright.ref.RRef;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Makes archives that packing would not. */
public final class Forge {
  record Entry(String name, String text) {
    byte[] bytes() {
      return text.getBytes(StandardCharsets.UTF_8);
    }
  }

  private final List<Entry> entries = new ArrayList<>();

  private Forge() {}

  /** Begins with what an archive holds. */
  static Forge from(byte[] archive) throws IOException {
    Forge forge = new Forge();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(archive))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        forge.entries.add(
            new Entry(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8)));
      }
    }
    return forge;
  }

  /** One realization that has the name it should have, whatever its manifest says. */
  public static Forge realization(String manifestLines, Map<String, String> files) {
    return realization("# stagewright manifest 1\n" + manifestLines, Context.of(Map.of()), files);
  }

  public static Forge realization(String manifest, Context context, Map<String, String> files) {
    Work work = Work.stage("evil").done();
    String realization =
        "{\"context\":\"%s\",\"kind\":\"dev.stagewright/realization/1\",\"manifest\":\"%s\"}"
            .formatted(context.hash(), Hash.of(manifest));
    RRef rref = new RRef(Hash.of(realization), work.dref());
    String derivation = "derivations/" + work.dref().folderName() + "/";
    String folder = derivation + rref.hash() + "/";
    Forge forge = new Forge()
        .add(ArchiveIndex.NAME, new ArchiveIndex(List.of(rref), List.of(rref)).document())
        .add(derivation + "derivation.json", work.configuration().document())
        .add(folder + "realization.json", realization)
        .add(folder + "context.json", context.document())
        .add(folder + "manifest", manifest);
    new TreeMap<>(files).forEach((path, text) -> forge.add(folder + "files/" + path, text));
    return forge;
  }

  Forge add(String name, String text) {
    entries.add(new Entry(name, text));
    return this;
  }

  /** Changes the one entry whose name ends so. */
  Forge change(String end, UnaryOperator<Entry> change) {
    entries.replaceAll(entry -> entry.name().endsWith(end) ? change.apply(entry) : entry);
    return this;
  }

  Forge text(String end, UnaryOperator<String> change) {
    return change(end, entry -> new Entry(entry.name(), change.apply(entry.text())));
  }

  Forge remove(String end) {
    entries.removeIf(entry -> entry.name().endsWith(end));
    return this;
  }

  Forge removeAll(String part) {
    entries.removeIf(entry -> entry.name().contains(part));
    return this;
  }

  Forge rename(String part, String other) {
    entries.replaceAll(entry -> new Entry(entry.name().replace(part, other), entry.text()));
    return text(ArchiveIndex.NAME, text -> text.replace(part, other));
  }

  Forge swapLast() {
    entries.add(entries.size() - 2, entries.remove(entries.size() - 1));
    return this;
  }

  public byte[] bytes() throws IOException {
    return bytes(entry -> {});
  }

  interface Mark {
    void on(ZipEntry entry);
  }

  byte[] bytes(Mark mark) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Entry entry : entries) {
        ZipEntry stored = ZipEntries.stored(entry.name(), entry.bytes());
        mark.on(stored);
        zip.putNextEntry(stored);
        zip.write(entry.bytes());
        zip.closeEntry();
      }
    }
    return out.toByteArray();
  }

  public static byte[] read(Path file) throws IOException {
    return Files.readAllBytes(file);
  }
}
