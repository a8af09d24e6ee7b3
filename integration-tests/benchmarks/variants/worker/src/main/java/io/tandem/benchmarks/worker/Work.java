package io.tandem.benchmarks.worker;

/** What one transaction writes. */
public enum Work {
    BOTH {
        @Override
        void run(Variant variant, long id) throws Exception {
            variant.both(id);
        }
    },
    ONE {
        @Override
        void run(Variant variant, long id) throws Exception {
            variant.one(id);
        }
    };

    abstract void run(Variant variant, long id) throws Exception;
}
