/** The one decision what kind of file this is, by its content. Exported to the command line. */
@NullMarked
package io.github.lyncdiscover.text.kind;

import org.jspecify.annotations.NullMarked;
