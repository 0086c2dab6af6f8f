/** What a command line may hold, what it holds, and what its help says: options are told apart by Commons CLI. */
@NullMarked
package io.github.lyncdiscover.cli.arguments;

import org.jspecify.annotations.NullMarked;
