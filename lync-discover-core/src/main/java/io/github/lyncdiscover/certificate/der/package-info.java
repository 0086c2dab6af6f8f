/** The encoding that certificates and the files around them are written in. */
@NullMarked
package io.github.lyncdiscover.certificate.der;

import org.jspecify.annotations.NullMarked;
