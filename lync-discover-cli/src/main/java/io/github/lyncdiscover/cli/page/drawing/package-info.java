/** The sequence of a sign-in as a drawing: who is asked what, in order, and where the dialogs come. */
@NullMarked
package io.github.lyncdiscover.cli.page.drawing;

import org.jspecify.annotations.NullMarked;
