import fc from 'fast-check'

/** Property tests at length: `npm run test:long` sets it up, CI runs the short form. */
fc.configureGlobal({ numRuns: Number(process.env.SONGTAN_LONG_RUNS ?? 5000) })
process.env.SONGTAN_FUZZ_RUNS ??= '300'
process.env.SONGTAN_FAMILIES ??= '100000'
