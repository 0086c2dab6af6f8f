package io.github.lyncdiscover.planned;

import io.github.lyncdiscover.network.Network;
import io.github.lyncdiscover.network.NetworkContract;

/** A planned network keeps the contract. */
class PlannedContractTest extends NetworkContract {
    @Override
    protected Network network() {
        return ContractFacts.WORLD;
    }
}
