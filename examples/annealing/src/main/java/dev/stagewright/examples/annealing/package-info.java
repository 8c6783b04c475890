/**
 * Three stages that show results travelling: a terrain, a search for its lowest point that ends
 * elsewhere each time, and a plot of the best search that any site has made.
 */
@NullMarked
package dev.stagewright.examples.annealing;

import org.jspecify.annotations.NullMarked;
