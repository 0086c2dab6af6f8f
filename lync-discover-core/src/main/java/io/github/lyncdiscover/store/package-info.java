/** Named trust stores: what a machine, a product or a device trusts, as of when, and how that is known. */
@NullMarked
package io.github.lyncdiscover.store;

import org.jspecify.annotations.NullMarked;
