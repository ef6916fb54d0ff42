/** What stands of a certification on a day: its end is judged when read, its other statuses are its issuer's. */
import { type CertificationStatus, EXPIRING_DAYS } from '../certifications/status.ts';
import { daysBetween } from '../release/clock.ts';
import { dayOfRow, type RowCertification } from '../release/row.ts';
import type { Day } from './evidence.ts';

/** The status on `today`. `until` is the last day of validity; what was suspended or withdrawn stays so. */
export function statusOn(status: CertificationStatus, until: Day | undefined, today: Day): CertificationStatus {
	if (status !== 'active' && status !== 'expiring') return status;
	if (until === undefined) return 'active';
	const left = daysBetween(today, until);
	return left < 0 ? 'expired' : left <= EXPIRING_DAYS ? 'expiring' : 'active';
}

/** The same for a certification of an index row. */
export const rowStatusOn = ({ status, until }: RowCertification, today: Day): CertificationStatus =>
	statusOn(status, until === undefined ? undefined : (dayOfRow(until) as Day), today);
