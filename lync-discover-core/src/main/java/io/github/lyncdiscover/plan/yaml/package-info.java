/** YAML 1.2 as plan files use it: texts, lists and keys, each with its line and column; not what they mean. */
@NullMarked
package io.github.lyncdiscover.plan.yaml;

import org.jspecify.annotations.NullMarked;
