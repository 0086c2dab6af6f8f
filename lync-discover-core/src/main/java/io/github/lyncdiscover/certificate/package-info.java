/** Certificates as checked values, and the files that they stand in. */
@NullMarked
package io.github.lyncdiscover.certificate;

import org.jspecify.annotations.NullMarked;
