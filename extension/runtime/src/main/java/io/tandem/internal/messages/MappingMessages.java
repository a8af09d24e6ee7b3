package io.tandem.internal.messages;

import java.lang.invoke.MethodHandles;
import java.util.Collection;
import org.jboss.logging.Messages;
import org.jboss.logging.annotations.Message;
import org.jboss.logging.annotations.MessageBundle;

/** What can be wrong with entities and where they live: 200 to 299. */
@MessageBundle(projectCode = "TANDEM", length = 5)
public interface MappingMessages {

    MappingMessages MAPPING = Messages.getBundle(MethodHandles.lookup(), MappingMessages.class);

    @Message(
            id = 201,
            value =
                    "%1$s.%2$s crosses two connections: %3$s belongs to %4$s, %5$s to %6$s. No database can join or enforce a foreign"
                            + " key across connections. Move both to one connection, or store the identifier (for example 'Long"
                            + " %2$sId') and load the %5$s through its own session.")
    String relationCrosses(
            String entity, String attribute, String owner, String ownerConnections, String target, String connections);

    @Message(
            id = 202,
            value =
                    "%s belongs to %s, its superclass %s to %s. An inheritance hierarchy lives in one connection: move both"
                            + " to one, or make the superclass a @MappedSuperclass.")
    String inheritanceCrosses(String entity, String connections, String parent, String parentConnections);

    @Message(
            id = 203,
            value =
                    "Connection '%1$s' is not configured, but entities belong to it: %2$s. Configured connections: %3$s.%4$s"
                            + " Otherwise configure it with 'sql.connection.%1$s.url'.")
    String unconfiguredConnection(
            String name, Collection<String> entities, Collection<String> configured, String suggestion);

    @Message(
            id = 204,
            value =
                    "@Connection(\"%2$s\") on %1$s has no meaning: the class is neither an entity nor a mapped superclass. To"
                            + " inject a session into a bean, use @Session(\"%2$s\") at the injection point.")
    String connectionOnNoEntity(String type, String connection);

    @Message(
            id = 205,
            value =
                    "@Connection(\"%2$s\") on %1$s (%3$s) has no meaning: embeddables and converters follow the entities that"
                            + " use them. Remove it.")
    String followsItsOwner(String type, String connection, Object kind);

    @Message(
            id = 206,
            value =
                    "%s and %s are both mapped to table '%s' of connection '%s'. Give one of them another @Table, or make"
                            + " them one inheritance hierarchy.")
    String sameTable(String entity, String other, String table, String connection);

    @Message(id = 207, value = "Hibernate refuses the entities of connection '%s': %s")
    String mappingRefused(String connection, String cause);

    @Message(
            id = 208,
            value = "The schema of connection '%1$s' does not fit its entities, or can't be made to"
                    + " ('sql.connection.%1$s.schema=%2$s'): %3$s")
    String schemaRefused(String connection, String action, String cause);

    @Message(
            id = 230,
            value = "Can't read the entity index %s: %s. The entities of its archive would be missing. Recompile the"
                    + " archive with this version of Tandem on its annotation processor path, or delete the index, so that"
                    + " the archive is searched instead.")
    String indexUnreadable(String location, String cause);

    @Message(
            id = 231,
            value =
                    "Can't search the application's archives for entities: %s. Entities would be missing. Name Tandem as an"
                            + " annotation processor where the archives are compiled, so that each holds its own index.")
    String searchFailed(String cause);

    @Message(id = 232, value = "Can't read the mapping file %s: %s. The classes it maps would be missing.")
    String mappingFileUnreadable(String location, String cause);

    @Message(
            id = 233,
            value =
                    "The mapping file %s is not well-formed in line %d, column %d: %s. The classes it maps would be missing."
                            + " Correct the line; a document type declaration (DOCTYPE) is not allowed.")
    String mappingFileMalformed(String location, int line, int column, String cause);

    @Message(
            id = 234,
            value =
                    "The mapping file %s has the root element <%s>. Expected is <entity-mappings>, as Jakarta Persistence"
                            + " defines it for META-INF/orm.xml.")
    String mappingFileOfUnknownKind(String location, String root);

    @Message(
            id = 235,
            value =
                    "The mapping file %s holds <%s%s> without an attribute 'class'. Without its class it can't be found out"
                            + " which connection it belongs to. Add 'class' with the name of the Java class.")
    String mappedElementWithoutClass(String location, String element, String name);

    @Message(id = 250, value = "%1$s has no attribute '%2$s'%3$s. Its attributes: %4$s.%5$s")
    String unknownAttribute(
            String type, String attribute, String path, Collection<String> attributes, String suggestion);

    @Message(
            id = 251,
            value = "%1$s(\"%2$s\", null) would hold for nothing: in SQL no value equals null, or differs from it. Use"
                    + " isNull(\"%2$s\") or isNotNull(\"%2$s\").")
    String comparedWithNull(String operator, String attribute);

    @Message(id = 252, value = "%s.%s is of type %s, and is compared with a value of type %s that can't be one.")
    String comparedWithOtherType(String type, String attribute, String attributeType, String valueType);

    @Message(
            id = 253,
            value =
                    "%s.%s holds any number of values, and a condition or an order compares one. Join it in criteria(…), or"
                            + " ask for its size there.")
    String severalValues(String type, String attribute);

    @Message(id = 254, value = "%s.%s is of type %s, which has no attributes: '%s' leads nowhere.")
    String noAttributesBehind(String type, String attribute, String attributeType, String path);

    @Message(
            id = 255,
            value = "%1$s.%2$s is no attribute of %3$s. Where %3$s refers to %1$s, give the path by name, as in"
                    + " \"reference.%2$s\".")
    String attributeOfOther(String declaredBy, String attribute, String entity);

    @Message(id = 256, value = "%1$s is no entity of connection '%2$s'. It lives in: %3$s.")
    String livesElsewhere(String type, String connection, Collection<String> homes);

    @Message(
            id = 257,
            value =
                    "single() found no %s on connection '%s', and answers exactly one. Where there may be none, use first().")
    String noSingle(String entity, String connection);

    @Message(
            id = 258,
            value =
                    "single() found more than one %s on connection '%s', and answers exactly one. Narrow the conditions, or use"
                            + " first() with an order.")
    String severalSingles(String entity, String connection);

    @Message(id = 259, value = "%s(%d) is not possible: it takes 0 or more.")
    String negative(String verb, int number);
}
