/** A TrustModelData value on its way to the registry, in the forms that administrators deploy, and the way back. */
@NullMarked
package io.github.lyncdiscover.remedy;

import org.jspecify.annotations.NullMarked;
