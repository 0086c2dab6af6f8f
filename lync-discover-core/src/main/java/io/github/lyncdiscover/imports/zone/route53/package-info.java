/** Records of a hosted zone of Amazon Route 53. */
@NullMarked
package io.github.lyncdiscover.imports.zone.route53;

import org.jspecify.annotations.NullMarked;
