/** Registrable domains by the public suffix list. */
@NullMarked
package io.github.lyncdiscover.suffix;

import org.jspecify.annotations.NullMarked;
