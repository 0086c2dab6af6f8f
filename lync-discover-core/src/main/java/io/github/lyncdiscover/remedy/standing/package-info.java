/** TrustModelData as it stands today: readers of the files that Windows administrators have of it. */
@NullMarked
package io.github.lyncdiscover.remedy.standing;

import org.jspecify.annotations.NullMarked;
