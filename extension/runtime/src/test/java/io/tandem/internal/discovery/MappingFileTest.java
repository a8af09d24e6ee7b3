package io.tandem.internal.discovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tandem.internal.discovery.MappedClass.Kind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MappingFileTest {

    private static final String SHOP = """
            <?xml version="1.0" encoding="UTF-8"?>
            <entity-mappings xmlns="https://jakarta.ee/xml/ns/persistence/orm" version="3.1">
              <persistence-unit-metadata><persistence-unit-defaults><schema>s</schema></persistence-unit-defaults></persistence-unit-metadata>
              <package>com.acme</package>
              <sequence-generator name="seq" sequence-name="numbers"/>
              <named-query name="all"><query>from Order</query></named-query>
              <mapped-superclass class="Base"/>
              <entity class="Order" metadata-complete="true">
                <table name="Ördër"/>
                <attributes>
                  <embedded-id name="id"/>
                  <many-to-one name="customer" target-entity="org.crm.Customer"/>
                  <one-to-many name="lines" target-entity="Line"/>
                  <one-to-one name="invoice"/>
                  <many-to-many name="tags"/>
                  <element-collection name="notes"/>
                  <embedded name="address"/>
                </attributes>
              </entity>
              <entity class="Line"/>
              <embeddable class="org.crm.Address">
                <attributes><many-to-one name="country"/></attributes>
              </embeddable>
              <converter class="Codes" auto-apply="true"/>
            </entity-mappings>
            """;

    @Test
    void knowsTheClassesWithTheirKindsAndRelations() throws MappingFileException {
        assertThat(parse(SHOP).classes())
                .containsExactly(
                        new MappedClass("com.acme.Base", Kind.MAPPED_SUPERCLASS, false, List.of(), List.of()),
                        new MappedClass(
                                "com.acme.Order",
                                Kind.ENTITY,
                                true,
                                List.of(
                                        new MappedRelation("customer", Optional.of("org.crm.Customer")),
                                        new MappedRelation("lines", Optional.of("com.acme.Line")),
                                        new MappedRelation("invoice", Optional.empty()),
                                        new MappedRelation("tags", Optional.empty())),
                                List.of("id", "notes", "address")),
                        new MappedClass("com.acme.Line", Kind.ENTITY, false, List.of(), List.of()),
                        new MappedClass(
                                "org.crm.Address",
                                Kind.EMBEDDABLE,
                                false,
                                List.of(new MappedRelation("country", Optional.empty())),
                                List.of()),
                        new MappedClass("com.acme.Codes", Kind.CONVERTER, false, List.of(), List.of()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "xmlns='https://jakarta.ee/xml/ns/persistence/orm' version='3.2'",
                "xmlns='http://xmlns.jcp.org/xml/ns/persistence/orm' version='2.2'",
                "xmlns='http://java.sun.com/xml/ns/persistence/orm' version='1.0'",
                "xmlns='http://www.hibernate.org/xsd/orm/mapping' version='7.0'"
            })
    void readsEveryVersion(String root) throws MappingFileException {
        MappingFile file = parse("<entity-mappings " + root + "><entity class='a.Order'/></entity-mappings>");

        assertThat(file.classes()).extracting(MappedClass::className).containsExactly("a.Order");
    }

    @Test
    void letsTheFileMakeAllOfItsClassesComplete() throws MappingFileException {
        MappingFile file = parse("<entity-mappings><persistence-unit-metadata><xml-mapping-metadata-complete/>"
                + "</persistence-unit-metadata><entity class='a.Order'/></entity-mappings>");

        assertThat(file.classes()).allMatch(MappedClass::metadataComplete);
    }

    @Test
    void givesAConnectionOnlyItsOwnClassesAndEverythingGlobal() throws MappingFileException, IOException {
        MappingFile file = parse(SHOP);

        String share = filtered(file, "com.acme.Order", "com.acme.Codes");

        assertThat(parse(share).classes())
                .extracting(MappedClass::className)
                .containsExactly("com.acme.Order", "com.acme.Codes");
        assertThat(share)
                .contains("xmlns=\"https://jakarta.ee/xml/ns/persistence/orm\"", "version=\"3.1\"", "Ördër")
                .contains("<schema>s</schema>", "<package>com.acme</package>", "sequence-generator", "named-query")
                .doesNotContain("class=\"Line\"", "Address", "Base");
        assertThat(parse(filtered(file, "com.acme.Line")).classes())
                .extracting(MappedClass::className)
                .containsExactly("com.acme.Line");
    }

    @Test
    void refusesADocumentTypeBeforeItIsResolved() {
        assertThatThrownBy(() -> parse("<!DOCTYPE x SYSTEM 'file:///etc/passwd'>\n<entity-mappings/>"))
                .hasMessageStartingWith(
                        "TANDEM00233: The mapping file a.jar!/META-INF/orm.xml is not well-formed in line 1")
                .hasMessageContaining("DOCTYPE");
    }

    @Test
    void refusesAnotherKindOfFile() {
        assertThatThrownBy(() -> parse("<hibernate-mapping/>"))
                .hasMessageStartingWith("TANDEM00234: ")
                .hasMessageContaining("<hibernate-mapping>");
    }

    @Test
    void refusesAnEntityWithoutItsClass() {
        assertThatThrownBy(() -> parse("<entity-mappings><entity name='Order'/></entity-mappings>"))
                .hasMessageStartingWith("TANDEM00235: ")
                .hasMessageContaining("<entity name=\"Order\">");
    }

    private static MappingFile parse(String text) throws MappingFileException {
        return MappingFile.parse("a.jar!/META-INF/orm.xml", text.getBytes(StandardCharsets.UTF_8));
    }

    private static String filtered(MappingFile file, String... classes) throws IOException {
        return new String(file.filtered(Set.of(classes)).readAllBytes(), StandardCharsets.UTF_8);
    }
}
