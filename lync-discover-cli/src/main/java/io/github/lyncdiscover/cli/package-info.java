/** The command line: options in, predictions out. What is predicted is decided elsewhere. */
@NullMarked
package io.github.lyncdiscover.cli;

import org.jspecify.annotations.NullMarked;
