/** What is found of a plan's certificates. */
@NullMarked
package io.github.lyncdiscover.lint.result;

import org.jspecify.annotations.NullMarked;
