/** XML that may be hostile, as a bounded tree. */
@NullMarked
package io.github.lyncdiscover.imports.xml;

import org.jspecify.annotations.NullMarked;
