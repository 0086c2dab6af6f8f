/** The certificates of a plan, the names that its servers need, and what its TLS handshakes come to. */
@NullMarked
package io.github.lyncdiscover.plan.certificates;

import org.jspecify.annotations.NullMarked;
