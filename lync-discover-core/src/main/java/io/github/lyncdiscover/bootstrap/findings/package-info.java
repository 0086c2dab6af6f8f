/** What an administrator should know beside the trust dialog, in words. */
@NullMarked
package io.github.lyncdiscover.bootstrap.findings;

import org.jspecify.annotations.NullMarked;
