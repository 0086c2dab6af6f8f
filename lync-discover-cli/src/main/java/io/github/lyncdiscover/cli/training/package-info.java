/** What the launcher runs once to make later starts quick. */
@NullMarked
package io.github.lyncdiscover.cli.training;

import org.jspecify.annotations.NullMarked;
