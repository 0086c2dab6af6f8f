/** A plan with changes made to it, which can be predicted like the plan itself. */
@NullMarked
package io.github.lyncdiscover.advice.variation;

import org.jspecify.annotations.NullMarked;
