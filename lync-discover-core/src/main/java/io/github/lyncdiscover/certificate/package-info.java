/**
 * Certificates as checked values, and the files that they are in.
 *
 * @since 0.1.0
 */
@NullMarked
package io.github.lyncdiscover.certificate;

import org.jspecify.annotations.NullMarked;
