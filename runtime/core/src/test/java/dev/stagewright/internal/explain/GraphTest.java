package dev.stagewright.internal.explain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stagewright.Store;
import dev.stagewright.Work;
import dev.stagewright.internal.inspect.NamedRef;
import dev.stagewright.internal.inspect.RefResolver;
import dev.stagewright.internal.store.DiskStore;
import dev.stagewright.ref.DRef;
import dev.stagewright.ref.Hash;
import dev.stagewright.ref.RRef;
import dev.stagewright.ref.StageName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GraphTest {
  private final Path root;
  private final Store store;
  private final DiskStore folder;

  GraphTest(@TempDir Path root) {
    this.root = root;
    store = Store.open(root);
    folder = DiskStore.open(root);
  }

  @Test
  void aClosureHasEachNodeOnce() throws IOException {
    Work base = Work.writing("base", "x");
    Work left = Work.stage("left").input("in", base).done();
    Work right = Work.stage("right").input("in", base).input("also", base).done();
    Work top = Work.stage("top").input("left", left).input("right", right).done();
    RRef rref = store.realize(top).rref();
    RRef baseRef = store.realize(base).rref();

    Graph graph = Graph.of(folder, rref);
    Graph derivations = Graph.of(folder, top.dref());

    assertThat(graph.nodes()).hasSize(4).allMatch(Graph.Node::present);
    assertThat(graph.nodes().get(0).entry()).isEqualTo(new NamedRef.Realization(rref));
    assertThat(graph.edges())
        .hasSize(4)
        .contains(new Graph.Edge(
            new NamedRef.Realization(baseRef),
            new NamedRef.Realization(store.realize(right).rref()),
            List.of("also", "in")));
    assertThat(derivations.nodes()).hasSize(4);
    assertThat(derivations.json().at("/edges")).hasSize(4);
    assertThat(derivations.json().at("/nodes/0/ref").asText())
        .isEqualTo(top.dref().toString());

    Files.move(folder.folder(base.dref()), root.resolve("elsewhere"));
    assertThat(Graph.of(folder, rref).nodes())
        .filteredOn(node -> !node.present())
        .singleElement()
        .satisfies(node -> assertThat(node.entry()).isEqualTo(new NamedRef.Realization(baseRef)));
  }

  @Test
  void labelsAreEscaped() {
    DRef a = new DRef(Hash.of("a"), new StageName("a"));
    DRef b = new DRef(Hash.of("b"), new StageName("end"));
    Graph graph = new Graph(
        List.of(
            new Graph.Node(new NamedRef.Derivation(a), true),
            new Graph.Node(new NamedRef.Derivation(b), false)),
        List.of(
            new Graph.Edge(
                new NamedRef.Derivation(b),
                new NamedRef.Derivation(a),
                List.of("x\"]\\", "#<y>\n")),
            new Graph.Edge(new NamedRef.Derivation(a), new NamedRef.Derivation(b), List.of())));

    assertThat(graph.mermaid(RefResolver.of(folder))).isEqualTo("""
        flowchart LR
          n0["a<br/>ca97811"]
          n1["end<br/>3e23e81"]:::missing
          n1 -->|"x#34;#93;#92;, #35;#60;y#62;#10;"| n0
          n0 --> n1
          classDef missing stroke-dasharray: 4
        """);
    assertThat(graph.dot(RefResolver.of(folder))).isEqualTo("""
        digraph {
          rankdir=LR
          node [shape=box]
          n0 [label="a\\nca97811"]
          n1 [label="end\\n3e23e81", style=dashed]
          n1 -> n0 [label="x\\"]\\\\, #<y>\\n"]
          n0 -> n1 [label=""]
        }
        """);
  }
}
