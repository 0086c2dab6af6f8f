package io.github.lyncdiscover.deployment;

import io.github.lyncdiscover.name.SignInAddress;

/**
 * Users with their home: one sign-in address, or all of a SIP domain who are homed there. Immutable.
 *
 * @param who the user, or the SIP domain
 * @param home where they are homed
 */
public record Homed(SignInAddress who, Home home) {}
