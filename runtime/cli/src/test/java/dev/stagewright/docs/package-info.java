/**
 * The tests that keep the pages true: the snippets that pages show are taken from here, where they
 * run.
 */
package dev.stagewright.docs;
