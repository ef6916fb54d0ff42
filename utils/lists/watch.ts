/**
 * Watched vendors: what is different from when the registry was last looked at. A new release is compared, and the reader's
 * clock: a certificate can end without one. Never by asking a server about the vendor.
 */
import type { CertificationStatus } from '../certifications/status.ts';
import type { Checked } from './checked.ts';
import type { KnownState, Seen, What } from './list.ts';

/** What is remembered of a check; undefined for one that says nothing: our data was not usable, or the names differ. */
export function seenOf(checked: Checked, registry: string, release: number): Seen | undefined {
	if (checked.state === 'unchecked' || checked.state === 'differs') return;
	const certificates: Record<string, CertificationStatus> = {};
	// Of several of one scheme the first is the one to be seen.
	for (const { scheme, status } of checked.certificates) certificates[scheme] ??= status;
	return { registry, release, state: checked.state, certificates };
}

/** `expiring` is a date that comes nearer, no change of status. */
const plain = (status: CertificationStatus | undefined): CertificationStatus | undefined => (status === 'expiring' ? 'active' : status);

/** What to tell: the state, and each scheme whose status is another, in the order of their names. Another registry's word is no change. */
export function changes(before: Seen, now: Seen): What[] {
	if (before.registry !== now.registry) return [];
	const schemes = [...new Set([...Object.keys(before.certificates), ...Object.keys(now.certificates)])].sort();
	const told = schemes.flatMap((scheme): What[] => {
		const [from, to] = [plain(before.certificates[scheme]), plain(now.certificates[scheme])];
		return from === to ? [] : [{ kind: 'certificate', scheme, ...(from && { from }), ...(to && { to }) }];
	});
	return before.state === now.state ? told : [...told, { kind: 'state', from: before.state as KnownState, to: now.state }];
}
