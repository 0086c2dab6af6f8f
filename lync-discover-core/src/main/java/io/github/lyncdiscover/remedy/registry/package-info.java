/** TrustModelData in the registry: the places where clients look, and what is done there. */
@NullMarked
package io.github.lyncdiscover.remedy.registry;

import org.jspecify.annotations.NullMarked;
