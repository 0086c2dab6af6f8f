/**
 * The documents that a lyncdiscover service answers with: what they say, how they are read and how they are written.
 *
 * @since 0.1.0
 */
@NullMarked
package io.github.lyncdiscover.autodiscover;

import org.jspecify.annotations.NullMarked;
