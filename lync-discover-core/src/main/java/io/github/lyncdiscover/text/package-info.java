/** Text that a program hands over as a plan or a recording, from wherever it has it. */
@NullMarked
package io.github.lyncdiscover.text;

import org.jspecify.annotations.NullMarked;
