/** The smallest changes to a plan that keep its users from being asked, each found by predicting again. */
@NullMarked
package io.github.lyncdiscover.advice;

import org.jspecify.annotations.NullMarked;
