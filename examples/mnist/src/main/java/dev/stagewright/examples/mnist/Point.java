package dev.stagewright.examples.mnist;

/** A place on the paper. */
record Point(double x, double y) {}
