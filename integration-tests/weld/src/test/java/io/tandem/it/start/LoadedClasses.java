package io.tandem.it.start;

import java.lang.management.ManagementFactory;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.management.JMException;
import javax.management.ObjectName;

/** What a JVM has loaded so far, asked of itself. */
final class LoadedClasses {

    private static final Pattern NAME = Pattern.compile("(?m)^[|\\s-]*([\\w.$]+)/");

    private LoadedClasses() {}

    static Set<String> names() throws JMException {
        Object hierarchy = ManagementFactory.getPlatformMBeanServer()
                .invoke(
                        new ObjectName("com.sun.management:type=DiagnosticCommand"),
                        "vmClassHierarchy",
                        new Object[] {new String[0]},
                        new String[] {String[].class.getName()});
        return NAME.matcher(hierarchy.toString())
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
    }
}
