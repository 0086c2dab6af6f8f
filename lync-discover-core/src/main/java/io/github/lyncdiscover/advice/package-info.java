/** The smallest changes to a plan that keep its users from being asked, found by predicting the changed plan. */
@NullMarked
package io.github.lyncdiscover.advice;

import org.jspecify.annotations.NullMarked;
