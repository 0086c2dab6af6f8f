/** The filter that takes secrets out of text before it is kept or shown. */
@NullMarked
package io.github.lyncdiscover.secret;

import org.jspecify.annotations.NullMarked;
