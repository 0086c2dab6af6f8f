/** Worlds made of facts in code, and worlds with other names and addresses. */
@NullMarked
package io.github.lyncdiscover.planned;

import org.jspecify.annotations.NullMarked;
