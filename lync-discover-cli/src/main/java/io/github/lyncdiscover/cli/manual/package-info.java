/** The pages of the documentation that the command carries: what each code, verdict and setting means. */
@NullMarked
package io.github.lyncdiscover.cli.manual;

import org.jspecify.annotations.NullMarked;
