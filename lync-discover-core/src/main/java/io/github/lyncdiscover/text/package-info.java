/**
 * Text that a program hands over as a plan or a recording, from wherever it has it.
 *
 * @since 0.1.0
 */
@NullMarked
package io.github.lyncdiscover.text;

import org.jspecify.annotations.NullMarked;
