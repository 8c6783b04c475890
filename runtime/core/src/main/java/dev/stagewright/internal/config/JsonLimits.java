package dev.stagewright.internal.config;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamWriteConstraints;

/**
 * The largest documents of a store. Larger values are refused before they are written, so that all
 * written documents can be read again.
 */
public final class JsonLimits {

  /**
   * The bytes of a document, in UTF-8: a quarter of the characters that a String may hold, since
   * reading makes copies. Documents in archives have the same limit.
   */
  public static final int DOCUMENT_BYTES = 1 << 28;

  /** The bytes of all values in a document, which leaves room for the names of inputs. */
  public static final int VALUE_BYTES = 1 << 27;

  /**
   * The levels of arrays and objects in a value, so that recursion over it takes no more than half
   * of a stack of the usual size.
   */
  public static final int LEVELS = 500;

  /** The levels that documents have around their values. */
  private static final int FRAME_LEVELS = 10;

  private JsonLimits() {}

  /**
   * Returns a factory of parsers of documents.
   *
   * <p>Texts and names may be as long as a String. Names do not go through the parser's table of
   * names, which refuses a document in which many happen to share a hash.
   *
   * @return a factory whose parsers read all documents within the limits
   */
  public static JsonFactory factory() {
    return factory(LEVELS + FRAME_LEVELS);
  }

  static JsonFactory factory(int levels) {
    return JsonFactory.builder()
        .configure(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES, false)
        .configure(JsonFactory.Feature.INTERN_FIELD_NAMES, false)
        .streamReadConstraints(StreamReadConstraints.builder()
            .maxStringLength(Integer.MAX_VALUE)
            .maxNameLength(Integer.MAX_VALUE)
            .maxNestingDepth(levels)
            .build())
        .streamWriteConstraints(
            StreamWriteConstraints.builder().maxNestingDepth(Integer.MAX_VALUE).build())
        .build();
  }
}
