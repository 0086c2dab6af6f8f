/** What a walk writes down on its way: legs, servers met that are not trusted, and why they may not be met after all. */
@NullMarked
package io.github.lyncdiscover.bootstrap.notes;

import org.jspecify.annotations.NullMarked;
