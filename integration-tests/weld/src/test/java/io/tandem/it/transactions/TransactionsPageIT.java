package io.tandem.it.transactions;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.it.retry.Bank;
import io.tandem.it.savepoint.Import;
import io.tandem.it.support.DocumentedExamples;
import io.tandem.it.threads.House;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TransactionsPageIT {

    private final DocumentedExamples examples = DocumentedExamples.of("docs/transactions.md");

    @Test
    void everyExampleIsCompiledAndRun() {
        assertThat(examples.size()).isGreaterThan(8);
        assertThat(Stream.of(Hotel.class, Import.class, Bank.class, House.class).map(examples::missingFrom))
                .allSatisfy(missing -> assertThat(missing).hasSizeLessThan(examples.size()));
        List<String> missing = examples.missingFrom(Hotel.class);
        assertThat(missing)
                .filteredOn(examples.missingFrom(Import.class)::contains)
                .filteredOn(examples.missingFrom(Bank.class)::contains)
                .filteredOn(examples.missingFrom(House.class)::contains)
                .isEmpty();
    }
}
