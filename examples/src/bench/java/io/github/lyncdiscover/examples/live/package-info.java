/** Measures live predictions against servers of its own on this machine's loopback. */
@org.jspecify.annotations.NullMarked
package io.github.lyncdiscover.examples.live;
