/** The commands, each for itself. */
@NullMarked
package io.github.lyncdiscover.cli.command;

import org.jspecify.annotations.NullMarked;
