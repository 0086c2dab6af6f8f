/** The parts of the text reports. */
@NullMarked
package io.github.lyncdiscover.report.text;

import org.jspecify.annotations.NullMarked;
