/** The one decision what kind of file this is, by what is in it. Exported to the command line. */
@NullMarked
package io.github.lyncdiscover.file.kind;

import org.jspecify.annotations.NullMarked;
