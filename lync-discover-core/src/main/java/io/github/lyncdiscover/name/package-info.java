/** Names that have been checked once: host names, sign-in addresses, web addresses; and how text from outside is shown. */
@NullMarked
package io.github.lyncdiscover.name;

import org.jspecify.annotations.NullMarked;
