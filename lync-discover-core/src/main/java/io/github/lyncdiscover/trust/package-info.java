/**
 * The client's trust rule: which servers it connects to without asking, and why; registrable domains.
 *
 * @since 0.1.0
 */
@NullMarked
package io.github.lyncdiscover.trust;

import org.jspecify.annotations.NullMarked;
