/** The client's trust rule: which servers it connects to without asking, and why; registrable domains. */
@NullMarked
package io.github.lyncdiscover.trust;

import org.jspecify.annotations.NullMarked;
