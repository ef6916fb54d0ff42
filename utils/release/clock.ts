/** Days, as releases and evidence count them: UTC calendar days. */
import type { Day } from '../reputation/evidence.ts';

/** The UTC day of a time in ms. */
export const dayOf = (time: number): Day => new Date(time).toISOString().slice(0, 10) as Day;

/** Whole days from one day to another; negative when `to` is earlier. */
export const daysBetween = (from: Day, to: Day): number => (Date.parse(to) - Date.parse(from)) / 86_400_000;
