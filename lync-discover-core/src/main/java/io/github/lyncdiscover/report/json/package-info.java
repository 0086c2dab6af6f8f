/** The parts of the JSON reports. */
@NullMarked
package io.github.lyncdiscover.report.json;

import org.jspecify.annotations.NullMarked;
