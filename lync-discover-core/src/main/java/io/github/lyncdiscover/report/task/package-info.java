/** Reports of the other tasks of the command line: advice, comparisons, remedies, chains, certificates, imported plans. */
@NullMarked
package io.github.lyncdiscover.report.task;

import org.jspecify.annotations.NullMarked;
