/** JSON that people write and edit: read with the place of every part, written so that it is read with ease. Not exported. */
@NullMarked
package io.github.lyncdiscover.json;

import org.jspecify.annotations.NullMarked;
