/** Words and lines that every report is made of. Not exported. */
@NullMarked
package io.github.lyncdiscover.report.text.words;

import org.jspecify.annotations.NullMarked;
