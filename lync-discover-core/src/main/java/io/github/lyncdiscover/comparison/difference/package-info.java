/** What is otherwise in one plan than in another, before anything is predicted. */
@NullMarked
package io.github.lyncdiscover.comparison.difference;

import org.jspecify.annotations.NullMarked;
