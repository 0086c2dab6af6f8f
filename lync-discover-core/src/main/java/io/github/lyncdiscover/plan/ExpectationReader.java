package io.github.lyncdiscover.plan;

import io.github.lyncdiscover.client.ClientProfile;
import io.github.lyncdiscover.deployment.Users;
import io.github.lyncdiscover.name.DomainName;
import io.github.lyncdiscover.plan.file.Fields;
import io.github.lyncdiscover.plan.file.Item;
import io.github.lyncdiscover.plan.file.Section;
import io.github.lyncdiscover.plan.file.Words;
import io.github.lyncdiscover.plan.yaml.Mark;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads one expectation of a plan file. */
final class ExpectationReader {
    private ExpectationReader() {}

    static Expectation read(Item item, Path file) {
        Fields expected = Section.EXPECTATION.open(item);
        if (Stream.of("verdict", "prompts", "findings")
                .allMatch(key -> expected.get(key).isEmpty())) {
            throw item.fault("nothing is expected: name the verdict, the prompts or findings");
        }
        Mark mark = item.node().mark();
        return new Expectation(
                expected.get("sipDomain").map(domain -> domain.as(DomainName::parse)),
                expected.get("users").map(users -> users.as(Users::parse)),
                expected.get("location").map(location -> location.oneOf(Words.LOCATIONS)),
                expected.get("client")
                        .map(client -> client.oneOf(Words.CLIENTS))
                        .map(ClientProfile::name),
                expected.get("verdict").map(verdict -> verdict.oneOf(Words.VERDICTS)),
                expected.get("prompts").map(prompts -> prompts.each(server -> server.as(DomainName::parse))),
                expected.get("findings")
                        .map(findings -> findings.each(code -> code.oneOf(Words.FINDINGS)))
                        .orElse(List.of()),
                Optional.of(new Place(file.toString(), mark.line(), mark.column())));
    }
}
