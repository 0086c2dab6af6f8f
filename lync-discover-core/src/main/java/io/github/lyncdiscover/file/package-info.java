/** Files that somebody gives: opened within bounds, decoded, and told apart by what is in them. Exported to the command line. */
@NullMarked
package io.github.lyncdiscover.file;

import org.jspecify.annotations.NullMarked;
