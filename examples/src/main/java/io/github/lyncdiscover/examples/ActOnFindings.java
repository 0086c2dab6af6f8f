package io.github.lyncdiscover.examples;

import io.github.lyncdiscover.LyncDiscover;
import io.github.lyncdiscover.network.Network;
import io.github.lyncdiscover.prediction.Finding;
import io.github.lyncdiscover.prediction.FindingCode;
import io.github.lyncdiscover.prediction.FindingDetail;
import io.github.lyncdiscover.prediction.Prediction;
import io.github.lyncdiscover.prediction.Subject;
import io.github.lyncdiscover.recorded.RecordingFile;
import io.github.lyncdiscover.trust.TrustModelData;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A program that acts on a prediction: it groups the findings by subject, deploys the cure and predicts again. */
public final class ActOnFindings {
    private ActOnFindings() {}

    /**
     * Prints the findings of a recorded sign-in by subject, and what its cure does.
     *
     * @param args a recording, a sign-in address and the TrustModelData value deployed today
     */
    public static void main(String[] args) {
        Network world = RecordingFile.read(Path.of(args[0])).replay();
        LyncDiscover today = LyncDiscover.on(world).trusting(TrustModelData.policy(args[2]));
        Prediction prediction = today.predict(args[1]);
        bySubject(prediction).forEach((subject, findings) -> System.out.println(subject + ": " + findings));
        report(world, prediction).forEach(System.out::println);
    }

    /** The kinds of finding about each subject; nothing is parsed, and no sentence is made. */
    static Map<String, List<FindingCode>> bySubject(Prediction prediction) {
        return prediction.findings().stream()
                .collect(Collectors.groupingBy(
                        finding -> finding.subject().map(ActOnFindings::server).orElse("the sign-in"),
                        TreeMap::new,
                        Collectors.mapping(Finding::code, Collectors.toList())));
    }

    /** A request and its host are one subject here. */
    private static String server(Subject subject) {
        return subject.host().map(host -> host.text()).orElseGet(subject::toString);
    }

    /** Deploys the cure, if there is one, and reports what then comes of the sign-in. */
    static List<String> report(Network world, Prediction prediction) {
        List<String> lines = new ArrayList<>();
        Optional<String> value = prediction.cure().value();
        if (value.isPresent()) {
            lines.add("deploy: " + value.get());
            Prediction cured = LyncDiscover.on(world)
                    .as(prediction.client())
                    .trusting(TrustModelData.policy(value.get()))
                    .predict(prediction.signInAddress().toString());
            lines.add("then: " + cured.verdict());
        } else {
            prediction.cure().absence().ifPresent(why -> lines.add("nothing to deploy: " + why));
        }
        for (Finding finding : prediction.findings()) {
            finding.get(FindingDetail.FAULT)
                    .ifPresent(fault -> lines.add(
                            "remove " + finding.get(FindingDetail.WRITTEN).orElse("") + " (" + fault + ")"));
        }
        return lines;
    }
}
