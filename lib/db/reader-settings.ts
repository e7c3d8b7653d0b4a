/**
 * What a reader's connections set. Its long statements take longer to plan for their parameters than to run, and their
 * plans hardly differ by them, so that each is planned once.
 */
export const readerSettings = { plan_cache_mode: 'force_generic_plan' } as const
