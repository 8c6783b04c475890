package dev.stagewright.internal.gc;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagewright.config.ConfigException;
import dev.stagewright.internal.config.CanonicalJson;
import dev.stagewright.internal.config.StrictJson;
import dev.stagewright.internal.store.DiskStore;
import dev.stagewright.ref.Hash;
import dev.stagewright.tools.Roots;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotLinkException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;
import java.util.UUID;

/** The links to a store from elsewhere, and their records in the store. */
public final class RootLinks {
  private static final String LINK = "link";
  private static final String TARGET = "target";
  private static final String SUM = "sha256";

  private final DiskStore store;

  public RootLinks(DiskStore store) {
    this.store = store;
  }

  /** Returns the path with the real path of its folder, so that one link has one record. */
  public static Path absolute(Path link) throws IOException {
    Path folder = Objects.requireNonNullElse(link.toAbsolutePath().getParent(), link);
    return folder.toRealPath().resolve(link.getFileName());
  }

  /**
   * Returns whether a link still leads to its target. A readable link that is missing, or leads
   * elsewhere, was given up.
   */
  public boolean stands(Roots.Root.Linked root) {
    try {
      return Files.readSymbolicLink(root.link()).equals(place(root.target()));
    } catch (NoSuchFileException | NotLinkException e) {
      return false;
    } catch (IOException e) {
      return true;
    }
  }

  /** Creates a link. Only another link to this store is replaced. */
  public void make(Roots.Root.Linked root) throws IOException {
    Path link = root.link();
    boolean ours =
        Files.isSymbolicLink(link) && Files.readSymbolicLink(link).startsWith(store.root());
    if (Files.exists(link, LinkOption.NOFOLLOW_LINKS) && !ours) {
      throw new FileAlreadyExistsException(link.toString());
    }
    Path draft = link.resolveSibling(".%s-%s".formatted(link.getFileName(), UUID.randomUUID()));
    try {
      Files.createSymbolicLink(draft, place(root.target()));
    } catch (UnsupportedOperationException e) {
      throw new IOException("No file system with links: " + link, e);
    }
    Files.move(draft, link, StandardCopyOption.ATOMIC_MOVE);
  }

  private Path place(Roots.Root.Target target) {
    Path folder = folder(store, target);
    return target instanceof Roots.Root.Target.One ? folder.resolve("files") : folder;
  }

  public static Path folder(DiskStore store, Roots.Root.Target target) {
    return target instanceof Roots.Root.Target.One one
        ? store.folder(one.rref())
        : store.folder(((Roots.Root.Target.All) target).dref());
  }

  /** Returns the name of the file that records a link. */
  public static String registered(Path link) {
    return Hash.of(link.toString()).hex();
  }

  /** Returns whether a link exists and leads to nothing. */
  public static boolean isDangling(Roots.Root.Linked root) {
    return Files.isSymbolicLink(root.link()) && Files.notExists(root.link());
  }

  public static String write(Roots.Root.Linked root) {
    ObjectNode json = json(root);
    return CanonicalJson.write(json.put(SUM, sum(root))) + "\n";
  }

  /** Parses a record; older ones have no checksum. */
  public static Roots.Root.Linked read(String text) throws JsonProcessingException {
    JsonNode json = StrictJson.parse(text);
    Roots.Root.Linked root = new Roots.Root.Linked(
        Path.of(json.path(LINK).asText()),
        Roots.Root.Target.parse(json.path(TARGET).asText()));
    if (json.has(SUM) ? !json.path(SUM).asText().equals(sum(root)) : json.size() != 2) {
      throw new ConfigException("it has not the checksum that it names");
    }
    return root;
  }

  private static String sum(Roots.Root.Linked root) {
    return Hash.of(CanonicalJson.write(json(root))).hex();
  }

  private static ObjectNode json(Roots.Root.Linked root) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put(LINK, root.link().toString());
    json.put(TARGET, root.target().toString());
    return json;
  }
}
