/** The rules that hold for every certificate: its time, its key, its revocation list. */
@NullMarked
package io.github.lyncdiscover.lint.rules;

import org.jspecify.annotations.NullMarked;
