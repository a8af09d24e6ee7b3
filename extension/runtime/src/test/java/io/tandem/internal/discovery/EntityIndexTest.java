package io.tandem.internal.discovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class EntityIndexTest {

    @Test
    void readsWhatItWrote() {
        EntityIndex index =
                new EntityIndex(new TreeSet<>(Set.of("a.Order", "a.Outer$Inner", "a.b.package-info", "Top")));

        assertThat(EntityIndex.parse(index.text())).isEqualTo(index);
    }

    @Test
    void readsSeveralAppendedToOne() {
        String text = "# Tandem entity index, format 1\na.Order\n\r\n# Tandem entity index, format 1\r\nb.Item\r\n";

        assertThat(EntityIndex.parse(text).names()).containsExactly("a.Order", "b.Item");
    }

    @Test
    void refusesAFormatOfTheFuture() {
        assertThatThrownBy(() -> EntityIndex.parse("# Tandem entity index, format 2\n"))
                .hasMessage("its format is 2, this Tandem reads format 1");
    }

    @Test
    void refusesALineThatIsNoClassName() {
        assertThatThrownBy(() -> EntityIndex.parse("a.Order\n<html>\n"))
                .hasMessage("line 2 is no class name: '<html>'");
    }
}
