package io.github.lyncdiscover.planned;

import io.github.lyncdiscover.network.KeepingNetwork;
import io.github.lyncdiscover.network.Network;
import io.github.lyncdiscover.network.NetworkContract;

/** A wrapper keeps the contract of the network that it wraps. */
class ForwardingContractTest extends NetworkContract {
    private final Network cached = new KeepingNetwork(ContractFacts.WORLD);

    @Override
    protected Network network() {
        return cached;
    }
}
