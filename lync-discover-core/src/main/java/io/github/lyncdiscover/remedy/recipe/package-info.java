/** What to click and enter where a TrustModelData value is deployed by hand. */
@NullMarked
package io.github.lyncdiscover.remedy.recipe;

import org.jspecify.annotations.NullMarked;
