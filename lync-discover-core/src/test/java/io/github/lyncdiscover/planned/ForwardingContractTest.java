package io.github.lyncdiscover.planned;

import io.github.lyncdiscover.network.CachingNetwork;
import io.github.lyncdiscover.network.Network;
import io.github.lyncdiscover.network.NetworkContract;

/** A wrapper keeps the contract of the network that it wraps. */
class ForwardingContractTest extends NetworkContract {
    private final Network cached = new CachingNetwork(ContractFacts.WORLD);

    @Override
    protected Network network() {
        return cached;
    }
}
