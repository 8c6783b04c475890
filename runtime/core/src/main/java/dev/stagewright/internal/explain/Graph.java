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
 * The dependency graph of a derivation or realization.
 *
 * @param nodes each derivation or realization once, the requested one first
 * @param edges the inputs
 */
public record Graph(List<Node> nodes, List<Edge> edges) {

  /**
   * Copies the lists.
   *
   * @param nodes each derivation or realization once, the requested one first
   * @param edges the inputs
   */
  public Graph {
    nodes = List.copyOf(nodes);
    edges = List.copyOf(edges);
  }

  /**
   * A derivation or realization.
   *
   * @param entry the derivation or realization
   * @param present whether the store contains it; if not, its inputs are unknown
   */
  public record Node(NamedRef entry, boolean present) {}

  /**
   * An input.
   *
   * @param from the input
   * @param to its user
   * @param fields its places in the configuration, such as {@code dataset} or {@code parts/0}
   */
  public record Edge(NamedRef from, NamedRef to, List<String> fields) {

    /**
     * Copies the list.
     *
     * @param from the input
     * @param to its user
     * @param fields its places in the configuration
     */
    public Edge {
      fields = List.copyOf(fields);
    }
  }

  /**
   * Returns the graph of a realization with everything it was built from.
   *
   * @param store the store
   * @param rref the realization
   * @return its graph
   * @throws StoreException if the context of one is damaged
   */
  public static Graph of(DiskStore store, RRef rref) {
    return GraphBuilder.of(store, new NamedRef.Realization(rref));
  }

  /**
   * Returns the graph of a derivation with all its dependencies.
   *
   * @param store the store
   * @param dref the derivation
   * @return its graph
   */
  public static Graph of(DiskStore store, DRef dref) {
    return GraphBuilder.of(store, new NamedRef.Derivation(dref));
  }

  /**
   * Returns the graph for Markdown.
   *
   * @param names abbreviates the names of nodes
   * @return a flow chart in Mermaid's language
   */
  public String mermaid(RefResolver names) {
    return GraphFormat.MERMAID.draw(this, names);
  }

  /**
   * Returns the graph for Graphviz.
   *
   * @param names abbreviates the names of nodes
   * @return a directed graph in the DOT language
   */
  public String dot(RefResolver names) {
    return GraphFormat.DOT.draw(this, names);
  }

  /**
   * Returns JSON for programs.
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
