/** The parts of the text reports, and the tables of results that are printed line by line. */
@NullMarked
package io.github.lyncdiscover.report.text;

import org.jspecify.annotations.NullMarked;
