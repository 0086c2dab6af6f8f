package io.github.lyncdiscover.bootstrap;

import io.github.lyncdiscover.network.ForwardingNetwork;
import io.github.lyncdiscover.network.Network;

/** A planned world as one machine sees it: nothing in it is stated, as in a live one. */
public class Seen implements ForwardingNetwork {
    private final Network world;

    public Seen(Network world) {
        this.world = world;
    }

    @Override
    public Network below() {
        return world;
    }

    @Override
    public boolean states(String name) {
        return false;
    }
}
