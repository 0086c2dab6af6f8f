/**
 * Names that have been checked once: host names, sign-in addresses, web addresses; and how text from outside is shown.
 *
 * @since 0.1.0
 */
@NullMarked
package io.github.lyncdiscover.name;

import org.jspecify.annotations.NullMarked;
