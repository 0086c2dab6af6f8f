package io.github.lyncdiscover.examples;

import io.github.lyncdiscover.LyncDiscover;
import io.github.lyncdiscover.live.LiveNetwork;
import io.github.lyncdiscover.network.Network;
import io.github.lyncdiscover.prediction.Prediction;
import io.github.lyncdiscover.trust.TrustModelData;

/** The whole of the simple use: predicts one sign-in in the world as it is. */
public final class EmbedIt {
    private EmbedIt() {}

    /**
     * Tells the story of a sign-in.
     *
     * @param args the sign-in address
     */
    public static void main(String[] args) {
        try (LiveNetwork network = LiveNetwork.ofDefaults()) {
            System.out.println(story(network, args[0]));
        }
    }

    static String story(Network network, String signInAddress) {
        Prediction prediction = LyncDiscover.on(network)
                .trusting(TrustModelData.policy("lync.com, outlook.com, hoster.example"))
                .predict(signInAddress);
        return prediction.explain();
    }
}
