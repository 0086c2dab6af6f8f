/** The command {@code survey}: many sign-ins side by side, one line each. */
@NullMarked
package io.github.lyncdiscover.cli.command.survey;

import org.jspecify.annotations.NullMarked;
