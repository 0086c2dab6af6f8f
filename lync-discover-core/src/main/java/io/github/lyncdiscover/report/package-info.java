/**
 * Reports for people and scripts: text, JSON and JUnit XML.
 *
 * @since 0.1.0
 */
@NullMarked
package io.github.lyncdiscover.report;

import org.jspecify.annotations.NullMarked;
