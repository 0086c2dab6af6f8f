/** Files from outside, opened within bounds and decoded, and whole files written. Exported to the command line. */
@NullMarked
package io.github.lyncdiscover.text.file;

import org.jspecify.annotations.NullMarked;
