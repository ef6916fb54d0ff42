/**
 * Property tests draw the same cases each time, so that a red run says something about the change at hand.
 * EARNED_SEED=N draws others; EARNED_SEED=random others each time. A failure prints its seed and path.
 */
import fc from 'fast-check';

const { EARNED_SEED = '20261125' } = process.env;
if (EARNED_SEED !== 'random') fc.configureGlobal({ seed: Number(EARNED_SEED) });
