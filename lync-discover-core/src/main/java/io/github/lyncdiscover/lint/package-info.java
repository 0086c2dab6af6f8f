/** Checks of the certificates in a plan, before anybody requests, assigns or rolls them. */
@NullMarked
package io.github.lyncdiscover.lint;

import org.jspecify.annotations.NullMarked;
