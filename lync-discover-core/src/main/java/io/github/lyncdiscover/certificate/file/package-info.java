/** The files that certificates stand in: text (PEM), bytes (DER), chains (P7B), and the certificates of a PFX. */
@NullMarked
package io.github.lyncdiscover.certificate.file;

import org.jspecify.annotations.NullMarked;
