/** Keeps the pages true: what they show is taken from here, where it runs. */
package dev.stagewright.docs;
