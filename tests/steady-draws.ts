import fc from "fast-check";

/**
 * What fast-check draws is the same in every run, so that a run which fails is a change's doing and fails again. To look
 * further, name another seed: `FAST_CHECK_SEED=7 npm test`.
 */
fc.configureGlobal({ seed: Number(process.env.FAST_CHECK_SEED ?? 5) });
