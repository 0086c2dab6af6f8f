/** TrustModelData in the registry: the places where clients look, what is done there, and the files that show what is set. */
@NullMarked
package io.github.lyncdiscover.remedy.registry;

import org.jspecify.annotations.NullMarked;
