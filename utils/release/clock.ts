/** Days, as releases and evidence count them: UTC calendar days. */
import type { Day } from '../reputation/evidence.ts';

/** The UTC day of a time in ms. */
export const dayOf = (time: number): Day => new Date(time).toISOString().slice(0, 10) as Day;
