/** Checks the certificates that a plan gives before anybody requests, assigns or rolls them. */
@NullMarked
package io.github.lyncdiscover.lint;

import org.jspecify.annotations.NullMarked;
