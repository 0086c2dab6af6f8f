/** What is made of the tables of commands and options for other programs: the manual page and the completion of shells. */
@NullMarked
package io.github.lyncdiscover.cli.reference;

import org.jspecify.annotations.NullMarked;
