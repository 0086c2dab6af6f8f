/** The end of the walk: what it wrote down becomes a prediction. */
@NullMarked
package io.github.lyncdiscover.bootstrap.outcome;

import org.jspecify.annotations.NullMarked;
