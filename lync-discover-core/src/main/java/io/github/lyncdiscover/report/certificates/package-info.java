/** What is told of certificates: of chains, and of those that a plan gives. */
@NullMarked
package io.github.lyncdiscover.report.certificates;

import org.jspecify.annotations.NullMarked;
