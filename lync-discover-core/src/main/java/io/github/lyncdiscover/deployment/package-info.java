/**
 * A Lync topology as an administrator knows it: SIP domains, pools, Edge, Online, who is homed where, what DNS says.
 *
 * @since 0.1.0
 */
@NullMarked
package io.github.lyncdiscover.deployment;

import org.jspecify.annotations.NullMarked;
