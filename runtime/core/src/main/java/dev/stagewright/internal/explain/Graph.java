package dev.stagewright.internal.explain;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagewright.internal.inspect.NamedRef;
import dev.stagewright.internal.inspect.RefResolver;
import dev.stagewright.internal.store.DiskStore;
import dev.stagewright.ref.DRef;
import dev.stagewright.ref.RRef;
import dev.stagewright.store.StoreException;
import java.util.List;

/**
 * A derivation or realization with everything that it comes from.
 *
 * @param nodes each derivation or realization once, the one asked for first
 * @param edges which is an input of which
 */
public record Graph(List<Node> nodes, List<Edge> edges) {

  /**
   * Copies the lists.
   *
   * @param nodes each derivation or realization once, the one asked for first
   * @param edges which is an input of which
   */
  public Graph {
    nodes = List.copyOf(nodes);
    edges = List.copyOf(edges);
  }

  /**
   * A derivation or realization.
   *
   * @param entry what it is
   * @param present whether the store still has it; what it comes from is unknown if not
   */
  public record Node(NamedRef entry, boolean present) {}

  /**
   * An input.
   *
   * @param from what is used
   * @param to what uses it
   * @param fields where the configuration names it, as {@code dataset} or {@code parts/0}
   */
  public record Edge(NamedRef from, NamedRef to, List<String> fields) {

    /**
     * Copies the list.
     *
     * @param from what is used
     * @param to what uses it
     * @param fields where the configuration names it
     */
    public Edge {
      fields = List.copyOf(fields);
    }
  }

  /**
   * Follows a realization to all that it was built from.
   *
   * @param store the store
   * @param rref the realization
   * @return its closure
   * @throws StoreException if the context of one is damaged
   */
  public static Graph of(DiskStore store, RRef rref) {
    return GraphBuilder.of(store, new NamedRef.Realization(rref));
  }

  /**
   * Follows a derivation to all that it depends on.
   *
   * @param store the store
   * @param dref the derivation
   * @return its closure
   */
  public static Graph of(DiskStore store, DRef dref) {
    return GraphBuilder.of(store, new NamedRef.Derivation(dref));
  }

  /**
   * Draws it for Markdown.
   *
   * @param names cuts the names of nodes short
   * @return a flow chart in Mermaid's language
   */
  public String mermaid(RefResolver names) {
    return GraphFormat.MERMAID.draw(this, names);
  }

  /**
   * Draws it for Graphviz.
   *
   * @param names cuts the names of nodes short
   * @return a directed graph in the DOT language
   */
  public String dot(RefResolver names) {
    return GraphFormat.DOT.draw(this, names);
  }

  /**
   * Tells it to programs.
   *
   * @return {@code nodes} with {@code ref}, {@code stage} and {@code present}, and {@code edges}
   *     with {@code from}, {@code to} and {@code fields}
   */
  public ObjectNode json() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    ArrayNode array = json.putArray("nodes");
    for (Node node : nodes) {
      ObjectNode member = array.addObject().put("ref", node.entry().toString());
      member.put("stage", node.entry().dref().name().text()).put("present", node.present());
    }
    ArrayNode lines = json.putArray("edges");
    for (Edge edge : edges) {
      ObjectNode member = lines.addObject();
      member.put("from", edge.from().toString()).put("to", edge.to().toString());
      ArrayNode fields = member.putArray("fields");
      edge.fields().forEach(fields::add);
    }
    return json;
  }
}
