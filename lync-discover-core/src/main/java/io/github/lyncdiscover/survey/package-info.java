/**
 * Predictions for many sign-ins side by side: the engine, its input, its output that goes on after a break, its summary.
 * Exported to the command line.
 */
@NullMarked
package io.github.lyncdiscover.survey;

import org.jspecify.annotations.NullMarked;
