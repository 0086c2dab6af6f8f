/** Reports for people and scripts: text, JSON and JUnit XML. */
@NullMarked
package io.github.lyncdiscover.report;

import org.jspecify.annotations.NullMarked;
