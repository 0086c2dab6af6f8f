/** The documents that a lyncdiscover service answers with: what they say, how they are read and how they are written. */
@NullMarked
package io.github.lyncdiscover.autodiscover;

import org.jspecify.annotations.NullMarked;
