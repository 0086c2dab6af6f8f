/** The worlds that commands look at: live or replayed, and the options that set them up. */
@NullMarked
package io.github.lyncdiscover.cli.network;

import org.jspecify.annotations.NullMarked;
