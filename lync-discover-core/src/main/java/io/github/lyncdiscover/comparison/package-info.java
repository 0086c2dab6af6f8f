/** Two plans, two recordings, or one of each: whose outcome changes, from what to what, because of which step. */
@NullMarked
package io.github.lyncdiscover.comparison;

import org.jspecify.annotations.NullMarked;
