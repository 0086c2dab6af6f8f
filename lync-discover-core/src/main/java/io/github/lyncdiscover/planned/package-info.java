/** A world made of facts in code: what DNS, web servers and SIP servers would say if the plan were carried out. */
@NullMarked
package io.github.lyncdiscover.planned;

import org.jspecify.annotations.NullMarked;
