/** The topology of Lync Server and Skype for Business Server in both of its XML forms, and what it says of a deployment. */
@NullMarked
package io.github.lyncdiscover.imports.topology;

import org.jspecify.annotations.NullMarked;
