/** The rules for A/V Authentication certificates, AV1 to AV10. */
@NullMarked
package io.github.lyncdiscover.lint.av;

import org.jspecify.annotations.NullMarked;
