/** Why registry data could not be had or trusted: one closed list everywhere, each with its plain sentence in the interface. */
export const REASONS = [
	'offline',
	'expired',
	'signature',
	'rollback',
	'hash',
	'size',
	'format',
	'newer-format',
	'quota',
	'no-database',
	'permission',
] as const;
export type Reason = (typeof REASONS)[number];

/** An error with a reason of the closed list. `message` says what and where, for diagnostics. */
export class ReleaseError extends Error {
	readonly reason: Reason;
	constructor(reason: Reason, message: string) {
		super(message);
		this.name = 'ReleaseError';
		this.reason = reason;
	}
}
