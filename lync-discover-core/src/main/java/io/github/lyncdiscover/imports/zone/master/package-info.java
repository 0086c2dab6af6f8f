/** Zone files in the form of RFC 1035, as name servers and providers write them. */
@NullMarked
package io.github.lyncdiscover.imports.zone.master;

import org.jspecify.annotations.NullMarked;
