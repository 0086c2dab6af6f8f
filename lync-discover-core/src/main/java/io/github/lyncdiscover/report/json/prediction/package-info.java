/** A prediction as JSON, with its steps and certificates: the parts of every document. Not exported. */
@NullMarked
package io.github.lyncdiscover.report.json.prediction;

import org.jspecify.annotations.NullMarked;
