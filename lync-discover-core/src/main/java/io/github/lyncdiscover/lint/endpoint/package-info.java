/** The rules for what servers present: the names, the subject, wildcards. */
@NullMarked
package io.github.lyncdiscover.lint.endpoint;

import org.jspecify.annotations.NullMarked;
