/** The parts of a plan file, key by key: what may stand in each, what it means, and what is told when it is wrong. */
@NullMarked
package io.github.lyncdiscover.plan.file;

import org.jspecify.annotations.NullMarked;
