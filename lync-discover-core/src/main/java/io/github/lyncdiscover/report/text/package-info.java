/** The parts of what people read. */
@NullMarked
package io.github.lyncdiscover.report.text;

import org.jspecify.annotations.NullMarked;
