/** A world as it was seen once: recorded while it is asked, and replayed without being asked again. */
@NullMarked
package io.github.lyncdiscover.recorded;

import org.jspecify.annotations.NullMarked;
