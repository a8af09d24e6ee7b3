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
            id = 209,
            value =
                    "%s was found, but can't be read: %s. Its entities would be missing. Add the archive that the missing class"
                            + " comes from, or take the class away.")
    String unreadable(String type, String reason);

    @Message(
            id = 270,
            value =
                    "%1$s is annotated @%2$s, and nobody would ever set it: the application has no persistence unit '%3$s' in a"
                            + " persistence.xml, and what Tandem hands out is injected by CDI. Write '@Inject @Session(\"%4$s\")'"
                            + " instead.")
    String persistenceUnitAbsent(String place, String annotation, String unit, String connection);

    @Message(
            id = 271,
            value =
                    "The repository %1$s is for connection '%2$s' (dataStore), but its entity %3$s lives in %4$s. Correct the"
                            + " dataStore, or leave it out: then the repository follows its entity.")
    String repositoryElsewhere(String repository, String dataStore, String entity, Collection<String> connections);

    @Message(
            id = 272,
            value =
                    "It can't be found out which connection the repository %s belongs to: its entities %s have %s in common."
                            + " Name one, with @Repository(dataStore = \"...\"). Connections: %s.")
    String repositoryUndecided(
            String repository, Collection<String> entities, Object common, Collection<String> connections);

    @Message(
            id = 273,
            value = "Connection '%s' has more than one %s: %s. Nothing says which of them would win. Leave one of them,"
                    + " which may well call the others.")
    String secondHook(String connection, String contract, Collection<String> places);

    @Message(
            id = 274,
            value =
                    "%1$s is a bean that Hibernate could call, but connection '%2$s' would not get it: something is supplied"
                            + " under @Connection itself, not under an annotation that means it. Annotate it"
                            + " @Connection(\"%2$s\").")
    String hookUnderAlias(String place, String connection);

    @Message(
            id = 275,
            value = "%s, supplied for connection '%s', can't be made: %s. Where the scope's proxy is what can't be"
                    + " made, as is the case with most event listeners, let the bean be @Singleton.")
    String hookRefused(String place, String connection, String cause);

    @Message(
            id = 276,
            value =
                    "The transaction can't commit: each time the sessions of %s are written, a listener or interceptor that is"
                            + " called writes again, %d times by now. Let it leave alone what it has written itself.")
    String endlessListeners(Collection<String> connections, int rounds);

    @Message(
            id = 278,
            value =
                    "%1$s is refused on connection '%2$s': what it opens with settings of its own would write outside a"
                            + " transaction, or on a connection that no transaction knows. Use the injected session, or openSession()"
                            + " of the injected SessionFactory; settings for all sessions are 'sql.connection.%2$s.hibernate.*'.")
    String builderRefused(String method, String connection);

    @Message(
            id = 277,
            value =
                    "%s on connection '%s' would have no effect: outside a transaction and a request each read has a session of"
                            + " its own, and the next one would answer unfiltered. Annotate the method with @Transactional.")
    String filterWithoutEffect(String method, String connection);

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

    @Message(
            id = 260,
            value =
                    "ConnectionsConfiguring.entities(\"%2$s\", …) names %1$s, which is no entity: neither its annotations nor a"
                            + " mapping file say so. Mapped superclasses, embeddables and converters follow the entities that use"
                            + " them. Name entities only.")
    String boundClassIsNoEntity(String type, String connection);

    @Message(
            id = 261,
            value =
                    "%1$s, used by %2$s, is an alias of @%3$s(\"%4$s\") and a @Stereotype. CDI allows no qualifier on a stereotype"
                            + " but @Named (Jakarta CDI 4.0, 2.8.1.2), and containers refuse every bean that carries one. Remove"
                            + " @Stereotype from %1$s: entities are found without it.")
    String aliasIsStereotype(String alias, String place, String annotation, String connection);

    @Message(id = 262, value = "A contributor (ConnectionsConfiguring.metadata) failed for connection '%s': %s")
    String contributorFailed(String connection, String cause);

    @Message(
            id = 263,
            value = "Table '%s' is there already, from an entity or another contributor. Give it another name.")
    String tableIsThere(String table);

    @Message(id = 264, value = "Table '%s' has no column '%s'. Columns: %s. Name a column that was added before.")
    String noSuchColumn(String table, String column, Collection<String> columns);
}
