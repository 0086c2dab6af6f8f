/** The pages of the documentation that the command carries, and what is made of its options: manual page and completions. */
@NullMarked
package io.github.lyncdiscover.cli.manual;

import org.jspecify.annotations.NullMarked;
