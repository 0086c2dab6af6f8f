/** The commands, a class each. */
@NullMarked
package io.github.lyncdiscover.cli.command;

import org.jspecify.annotations.NullMarked;
