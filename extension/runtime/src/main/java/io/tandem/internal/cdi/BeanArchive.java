package io.tandem.internal.cdi;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Vetoed;

/**
 * What makes this archive one of beans: Weld SE passes over archives in which Jandex sees no bean class, and finds no
 * archive at all where the application consists of plain entities. Hibernate 6.6 brings Jandex. Not a bean.
 */
@Vetoed
@Dependent
final class BeanArchive {

    private BeanArchive() {}
}
