/** Captures of what a real client was answered, read as recordings. */
@NullMarked
package io.github.lyncdiscover.recorded.capture;

import org.jspecify.annotations.NullMarked;
