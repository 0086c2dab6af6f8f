package io.github.lyncdiscover.plan.world;

import io.github.lyncdiscover.network.ForwardingNetwork;
import io.github.lyncdiscover.network.Network;

/**
 * A recorded world with the name of its file.
 *
 * @param file the file, as the plan names it
 * @param below the recorded world
 */
public record FiledRecording(String file, Network below) implements ForwardingNetwork {}
