/** The files that put a TrustModelData value in place or take it away, written and read. */
@NullMarked
package io.github.lyncdiscover.remedy.file;

import org.jspecify.annotations.NullMarked;
