package io.tandem.internal.messages;

import java.lang.invoke.MethodHandles;
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
                    "%s.%s crosses two connections: %s belongs to %s, %s to %s. No database can join or enforce a foreign"
                            + " key across connections. Move both to one connection, or store the identifier (for example 'Long"
                            + " %2$sId') and load the %5$s through its own session.")
    String relationCrosses(
            String entity, String attribute, String owner, String ownerConnections, String target, String connections);

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
}
