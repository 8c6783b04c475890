/** A search for the lowest point of a terrain by simulated annealing. */
@SuppressWarnings("requires-automatic") // MOEA Framework and XChart are no modules yet
module dev.stagewright.examples.annealing {
  requires dev.stagewright.runtime;
  requires info.picocli;
  requires jakarta.validation;
  requires moeaframework;
  requires xchart;

  opens dev.stagewright.examples.annealing to
      info.picocli;
}
