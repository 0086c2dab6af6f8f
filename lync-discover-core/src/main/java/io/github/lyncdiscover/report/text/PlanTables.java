package io.github.lyncdiscover.report.text;

import io.github.lyncdiscover.client.ClientProfile;
import io.github.lyncdiscover.comparison.Comparison;
import io.github.lyncdiscover.comparison.OutcomeChange;
import io.github.lyncdiscover.deployment.Home;
import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.plan.table.PlanTable;
import io.github.lyncdiscover.plan.table.TableRow;
import io.github.lyncdiscover.prediction.Finding;
import io.github.lyncdiscover.prediction.FindingCode;
import io.github.lyncdiscover.prediction.Location;
import io.github.lyncdiscover.prediction.Prediction;
import io.github.lyncdiscover.prediction.Prompt;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The tables of plans: a row for each group of users at each place, and for each kind of change between two sides. */
public final class PlanTables {
    private PlanTables() {}

    private record Seen(PlanTable plan, TableRow row, Location place, TableRow.Cell cell) {
        Prediction prediction() {
            return cell.outcome().example().prediction();
        }

        String expected() {
            return plan.plan().expectations().isEmpty()
                    ? ""
                    : Cells.yes(cell.broken().isEmpty());
        }
    }

    /** A row for each row of a plan's table and each place. */
    public static Table of(List<PlanTable> plans) {
        List<Seen> all = new ArrayList<>();
        for (PlanTable plan : plans) {
            for (TableRow row : plan.rows()) {
                row.cells().forEach((place, cell) -> all.add(new Seen(plan, row, place, cell)));
            }
        }
        return Table.rows(all)
                .brief("plan", each -> each.plan().plan().title())
                .brief("users", each -> Cells.all(each.row().users()))
                .full(
                        "people",
                        each -> each.row().people().map(people -> people.note()).orElse(""))
                .full(
                        "homes",
                        each -> Cells.all(
                                each.row().homes().stream().map(Home::label).toList()))
                .brief(
                        "clients",
                        each -> Cells.all(each.row().clients().stream()
                                .map(ClientProfile::name)
                                .toList()))
                .brief("location", each -> Cells.place(each.place()))
                .brief("verdict", each -> each.prediction().verdict().name())
                .brief("servers", each -> Cells.servers(each.prediction()))
                .full("certain", each -> Cells.servers(each.prediction(), Prompt.Certainty.CERTAIN))
                .full("possible", each -> Cells.servers(each.prediction(), Prompt.Certainty.POSSIBLE))
                .full("findings", each -> Cells.findings(each.prediction()))
                .full("asExpected", Seen::expected)
                .full("cure", each -> Cells.cure(each.prediction()))
                .table();
    }

    /**
     * A comparison with what people call it.
     *
     * @param title what was compared
     * @param comparison what changes
     */
    public record Titled(String title, Comparison comparison) {}

    private record Changed(Titled diff, OutcomeChange change) {
        String verdict(Optional<Prediction> side, String otherwise) {
            return side.map(prediction -> prediction.verdict().name()).orElse(otherwise);
        }

        static List<DomainName> servers(Optional<Prediction> side) {
            return side.stream()
                    .flatMap(prediction -> prediction.prompts().stream())
                    .map(Prompt::server)
                    .toList();
        }

        static List<FindingCode> codes(Optional<Prediction> side) {
            return side.stream()
                    .flatMap(prediction -> prediction.findings().stream())
                    .map(Finding::code)
                    .distinct()
                    .toList();
        }
    }

    /** A row for each kind of change. */
    public static Table ofDiffs(List<Titled> diffs) {
        List<Changed> all = new ArrayList<>();
        for (Titled diff : diffs) {
            diff.comparison().changes().forEach(change -> all.add(new Changed(diff, change)));
        }
        return Table.rows(all)
                .brief("comparison", each -> each.diff().title())
                .brief(
                        "signIns",
                        each -> each.change().who().stream()
                                .map(Object::toString)
                                .collect(Collectors.joining("; ")))
                .full(
                        "people",
                        each -> each.change()
                                .people()
                                .map(people -> people.note())
                                .orElse(""))
                .brief("before", each -> each.verdict(each.change().before(), "new"))
                .brief("after", each -> each.verdict(each.change().after(), "gone"))
                .brief(
                        "newlyAsked",
                        each -> Cells.all(Cells.only(
                                Changed.servers(each.change().after()),
                                Changed.servers(each.change().before()))))
                .full(
                        "noLongerAsked",
                        each -> Cells.all(Cells.only(
                                Changed.servers(each.change().before()),
                                Changed.servers(each.change().after()))))
                .full(
                        "newFindings",
                        each -> Cells.all(Cells.only(
                                Changed.codes(each.change().after()),
                                Changed.codes(each.change().before()))))
                .full(
                        "goneFindings",
                        each -> Cells.all(Cells.only(
                                Changed.codes(each.change().before()),
                                Changed.codes(each.change().after()))))
                .table();
    }
}
