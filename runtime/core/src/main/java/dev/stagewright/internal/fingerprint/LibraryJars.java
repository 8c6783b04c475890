package dev.stagewright.internal.fingerprint;

import dev.stagewright.ref.Hash;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.Collections;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The jars that a stage's code names, recorded with its builds to explain differences. */
public final class LibraryJars {
  private LibraryJars() {}

  /**
   * Returns the jars with their hashes, for which it reads them whole.
   *
   * @param code what a build can reach
   * @param loader the class loader of the stage, if it is not the platform's
   * @return the SHA-256 of each jar by its file name
   * @throws IOException if a jar cannot be read
   */
  public static SortedMap<String, String> of(CodeFingerprint code, @Nullable ClassLoader loader)
      throws IOException {
    NavigableSet<URI> jars = new TreeSet<>();
    for (String library : code.libraries()) {
      jar(loader, library).ifPresent(jars::add);
    }
    SortedMap<String, String> sums = new TreeMap<>();
    for (URI jar : jars) {
      sums.put(name(jar), sum(jar).hex());
    }
    return Collections.unmodifiableSortedMap(sums);
  }

  /** Returns the file name of a jar. A jar in a jar has a URI without a path. */
  static String name(URI jar) {
    String text = jar.toString();
    return text.substring(text.lastIndexOf('/') + 1);
  }

  private static Optional<URI> jar(@Nullable ClassLoader loader, String library)
      throws IOException {
    URL place = loader == null ? null : loader.getResource(library.replace('.', '/') + ".class");
    try {
      return place != null && place.openConnection() instanceof JarURLConnection connection
          ? Optional.of(connection.getJarFileURL().toURI())
          : Optional.empty();
    } catch (URISyntaxException e) {
      throw new IOException("The class path holds a jar whose place is no URI: " + place, e);
    }
  }

  private static Hash sum(URI jar) throws IOException {
    MessageDigest digest = Hash.digest();
    try (InputStream in = new DigestInputStream(jar.toURL().openStream(), digest)) {
      in.transferTo(OutputStream.nullOutputStream());
    }
    return Hash.of(digest);
  }
}
