/** Options that several commands share, and the worlds that they select. */
@NullMarked
package io.github.lyncdiscover.cli.options;

import org.jspecify.annotations.NullMarked;
