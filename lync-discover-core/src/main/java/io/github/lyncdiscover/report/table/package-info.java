/** Results as tables: a line for each outcome, for spreadsheets and for scripts. */
@NullMarked
package io.github.lyncdiscover.report.table;

import org.jspecify.annotations.NullMarked;
