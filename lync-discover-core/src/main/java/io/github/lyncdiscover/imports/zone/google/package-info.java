/** Records of Google Cloud DNS. */
@NullMarked
package io.github.lyncdiscover.imports.zone.google;

import org.jspecify.annotations.NullMarked;
