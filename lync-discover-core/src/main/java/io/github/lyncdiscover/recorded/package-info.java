/**
 * Recordings of a world, their file, and the network that replays them.
 *
 * @since 0.1.0
 */
@NullMarked
package io.github.lyncdiscover.recorded;

import org.jspecify.annotations.NullMarked;
