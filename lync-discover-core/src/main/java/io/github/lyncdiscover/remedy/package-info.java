/** A TrustModelData value in the forms that administrators deploy, written and read. */
@NullMarked
package io.github.lyncdiscover.remedy;

import org.jspecify.annotations.NullMarked;
