/** Certification statuses and assurances. Their order is part of the release format (row bytes 31 and 35): append only. */

/** What stands of a certification today. `unverifiable` is not bad: many schemes have no public register. */
export const STATUSES = ['active', 'expiring', 'expired', 'suspended', 'withdrawn', 'in-process', 'unverifiable', 'disputed'] as const;
export type CertificationStatus = (typeof STATUSES)[number];

/** Whose word it is, weakest first. */
export const ASSURANCES = ['self-declared', 'listed', 'credential', 'register'] as const;
export type Assurance = (typeof ASSURANCES)[number];

/** Statuses at register level that a reader must see before anything else. */
export const NEEDS_CARE: readonly CertificationStatus[] = ['suspended', 'withdrawn', 'expired', 'disputed'];

/** Days before the end of a certification in which it is called `expiring`. */
export const EXPIRING_DAYS = 60;
