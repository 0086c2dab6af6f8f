/** The files that a command writes: none that it reads, each whole or as it was. */
@NullMarked
package io.github.lyncdiscover.cli.output;

import org.jspecify.annotations.NullMarked;
