package dev.stagewright.internal.archive;

import dev.stagewright.internal.config.JsonLimits;
import dev.stagewright.internal.layout.ResultLayout;
import dev.stagewright.ref.RRef;
import dev.stagewright.store.StoreException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A check of document lengths before a transfer: a store may hold a longer manifest than an import
 * accepts, and the import would report it as damage.
 */
public final class DocumentSizeCheck {
  private static final List<String> OF_DERIVATION =
      List.of(ResultLayout.DERIVATION, ResultLayout.CODE);
  private static final List<String> OF_REALIZATION =
      List.of(ResultLayout.REALIZATION, ResultLayout.CONTEXT, ResultLayout.MANIFEST);

  private DocumentSizeCheck() {}

  public static void check(ResultLayout store, RRef rref) throws IOException {
    Path derivation = store.derivation(rref.dref());
    Path realization = store.realization(rref);
    List<Path> documents = Stream.concat(
            OF_DERIVATION.stream().map(derivation::resolve),
            OF_REALIZATION.stream().map(realization::resolve))
        .toList();
    for (Path document : documents) {
      // A missing one is reported by the verification.
      if (Files.exists(document)) {
        check(document.toString(), Files.size(document));
      }
    }
  }

  public static void check(String document, long bytes) {
    if (bytes > JsonLimits.DOCUMENT_BYTES) {
      throw new StoreException(
          "%s has %s bytes, and no document of more than %s goes to another store or into an archive: build fewer files, say by putting them into one, or pack fewer results at once"
              .formatted(document, bytes, JsonLimits.DOCUMENT_BYTES));
    }
  }
}
