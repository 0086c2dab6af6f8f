/** What is advised: who is asked, and the alternatives. */
@NullMarked
package io.github.lyncdiscover.advice.result;

import org.jspecify.annotations.NullMarked;
