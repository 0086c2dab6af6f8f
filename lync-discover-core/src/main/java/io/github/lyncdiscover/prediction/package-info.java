/**
 * What a prediction says: the verdict, the prompts, what else was found, and the steps that prove it.
 *
 * @since 0.1.0
 */
@NullMarked
package io.github.lyncdiscover.prediction;

import org.jspecify.annotations.NullMarked;
