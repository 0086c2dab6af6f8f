/** Zone files of BIND and of Windows. */
@NullMarked
package io.github.lyncdiscover.imports.zone;

import org.jspecify.annotations.NullMarked;
