/** What a walk has before it: whose sign-in it is, and the world, of which each question is asked once. */
@NullMarked
package io.github.lyncdiscover.bootstrap.world;

import org.jspecify.annotations.NullMarked;
