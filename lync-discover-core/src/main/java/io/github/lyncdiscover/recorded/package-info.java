/** Recordings of a world, their file, and the network that replays them. */
@NullMarked
package io.github.lyncdiscover.recorded;

import org.jspecify.annotations.NullMarked;
