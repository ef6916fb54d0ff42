/** What a reputon is about. The order is part of the release format: row bytes 12–27 follow it. */
export const DIMENSIONS = ['delivery', 'quality', 'security', 'continuity', 'transparency', 'ethics', 'capability', 'inclusion'] as const;

/** One of the eight areas that make or break an outsourcing relationship. */
export type Dimension = (typeof DIMENSIONS)[number];
