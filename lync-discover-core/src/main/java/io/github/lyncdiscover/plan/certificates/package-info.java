/** The certificates that a plan gives, as values: what servers present, and what signs the tokens of media relay. */
@NullMarked
package io.github.lyncdiscover.plan.certificates;

import org.jspecify.annotations.NullMarked;
