/** Options that several commands share. */
@NullMarked
package io.github.lyncdiscover.cli.options;

import org.jspecify.annotations.NullMarked;
