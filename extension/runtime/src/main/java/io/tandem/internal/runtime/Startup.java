package io.tandem.internal.runtime;

import io.tandem.internal.config.TandemConfig;
import io.tandem.internal.discovery.MappingFile;
import io.tandem.internal.plan.Plan;
import io.tandem.spi.MetadataContributor;
import io.tandem.spi.Platform;
import java.util.List;
import java.util.Map;
import javax.sql.CommonDataSource;
import org.jspecify.annotations.Nullable;

/**
 * All that a start needs.
 *
 * @param plan without problems
 * @param supplied the data sources bound by code, by connection
 * @param contributors what adds tables without entity classes, by connection
 * @param beanManager what makes entity listeners and converters beans, where there is one
 */
public record Startup(
        Plan plan,
        TandemConfig config,
        Map<String, CommonDataSource> supplied,
        Platform platform,
        List<MappingFile> mappingFiles,
        Map<String, List<MetadataContributor>> contributors,
        ClassLoader loader,
        @Nullable Object beanManager,
        RequestContext requests) {}
