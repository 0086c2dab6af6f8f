/** The words of a command line, checked, and the files that it writes. */
@NullMarked
package io.github.lyncdiscover.cli.arguments;

import org.jspecify.annotations.NullMarked;
