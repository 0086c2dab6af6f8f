/** The first part of the walk: the lyncdiscover names and the legs that begin there. */
@NullMarked
package io.github.lyncdiscover.bootstrap.lyncdiscover;

import org.jspecify.annotations.NullMarked;
