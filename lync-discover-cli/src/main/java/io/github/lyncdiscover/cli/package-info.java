/** The command line. */
@org.jspecify.annotations.NullMarked
package io.github.lyncdiscover.cli;
