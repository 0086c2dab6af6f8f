/** A world that differs from another in one thing, to see what would come of that. */
@NullMarked
package io.github.lyncdiscover.whatif;

import org.jspecify.annotations.NullMarked;
