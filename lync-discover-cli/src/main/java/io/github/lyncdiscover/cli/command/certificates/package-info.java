/** The commands that judge certificates. */
@NullMarked
package io.github.lyncdiscover.cli.command.certificates;

import org.jspecify.annotations.NullMarked;
