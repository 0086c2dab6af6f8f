/** The part of a plan file that gives certificates. */
@NullMarked
package io.github.lyncdiscover.plan.file.certificates;

import org.jspecify.annotations.NullMarked;
