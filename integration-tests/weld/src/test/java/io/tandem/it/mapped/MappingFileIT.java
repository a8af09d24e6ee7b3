package io.tandem.it.mapped;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.Sessions;
import io.tandem.it.support.ApplicationArchives;
import io.tandem.it.support.Scenario;
import org.junit.jupiter.api.Test;

/** An entity that {@code META-INF/orm.xml} describes. */
class MappingFileIT extends Scenario {

    private static final String MAPPING = """
            <entity-mappings xmlns="https://jakarta.ee/xml/ns/persistence/orm" version="3.0">
              <entity class="io.tandem.it.mapped.Parcel" access="FIELD">
                <attributes>
                  <id name="id"/>
                  <basic name="address"><column name="destination"/></basic>
                </attributes>
              </entity>
            </entity-mappings>
            """;

    MappingFileIT() {
        super("post");
    }

    @Override
    protected void configure(ApplicationArchives archives) {
        archives.resource("META-INF/orm.xml", MAPPING);
    }

    @Test
    void belongsToItsConnectionAndIsMappedAsTheFileSays() throws Exception {
        Sessions sessions = application.bean(Sessions.class);
        application.inTransaction(() -> sessions.of(Parcel.class).persist(new Parcel(1, "Lisbon")));

        assertThat(database("post").column("select destination from Parcel")).containsExactly("Lisbon");
        assertThat(sessions.get("post").find(Parcel.class, 1L).address()).isEqualTo("Lisbon");
    }
}
