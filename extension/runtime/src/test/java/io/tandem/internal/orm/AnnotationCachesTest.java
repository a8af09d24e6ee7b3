package io.tandem.internal.orm;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AnnotationCachesTest {

    private final Set<Class<?>> computed = new HashSet<>();

    private final ClassValue<Object> cache = new ClassValue<>() {
        @Override
        protected Object computeValue(Class<?> type) {
            computed.add(type);
            return type.getName();
        }
    };

    @MappedSuperclass
    static class Base {

        @Id
        @Nullable
        Long id;
    }

    @Entity
    @Table(name = "noted")
    static class Noted extends Base {

        @Transient
        @Nullable
        String nothing;

        @Column
        public String getName() {
            return "";
        }
    }

    @Test
    void forgetsTheAnnotationsOfClassesFieldsAndMethodsAndOfWhatIsExtended() {
        List<Class<?>> types = List.of(Entity.class, Table.class, MappedSuperclass.class, Id.class, Column.class);
        types.forEach(cache::get);
        cache.get(OrderColumn.class);
        computed.clear();

        AnnotationCaches.of(cache)
                .forget(List.of(Noted.class.getName()), getClass().getClassLoader());

        types.forEach(cache::get);
        cache.get(OrderColumn.class);
        assertThat(computed).containsExactlyInAnyOrderElementsOf(types);
    }

    @Test
    void classesThatCannotBeLoadedAreLeftToHibernate() {
        cache.get(Entity.class);
        computed.clear();

        AnnotationCaches.of(cache)
                .forget(List.of("shop.Gone", Noted.class.getName()), getClass().getClassLoader());

        cache.get(Entity.class);
        assertThat(computed).containsExactly(Entity.class);
    }
}
