/** Stages as a reader of the pages might write them: like MNIST, and done in a moment. */
package my.digits;
