package io.github.lyncdiscover.comparison;

import io.github.lyncdiscover.name.DomainName;
import java.util.Optional;

/**
 * A single property of a plan. Immutable.
 *
 * @param what which kind of thing
 * @param of whose; empty where there is one of the kind
 * @param member which of several; empty where there is one
 * @param pool the pool that it belongs to, if it does
 */
record PlanProperty(PlanDifference.What what, String of, String member, Optional<DomainName> pool) {
    /**
     * What is said.
     *
     * @param text in words
     * @param essence what makes it equal to another
     */
    record Value(String text, Object essence) {}

    PlanDifference difference(Optional<Value> before, Optional<Value> after) {
        return new PlanDifference(what, of, before.map(Value::text), after.map(Value::text));
    }
}
