/** The two databases, each opened once and again after its connection was lost. */
import { openReleases, type ReleasesDatabase } from '#utils/release/store.ts';
import { openUser, type UserDatabase } from '#utils/user/database.ts';

/** Opens when first asked; forgets on failure and on loss, so that the next question tries again. */
function once<T>(open: (lost: () => void) => Promise<T>): () => Promise<T> {
	let opened: Promise<T> | undefined;
	const forget = () => {
		opened = undefined;
	};
	return () => {
		opened ??= open(forget).catch((error: unknown) => {
			forget();
			throw error;
		});
		return opened;
	};
}

/** @throws ReleaseError `no-database` or `quota` */
export const releases: () => Promise<ReleasesDatabase> = once((lost) => openReleases(undefined, lost));
/** @throws ReleaseError `no-database` or `quota` */
export const user: () => Promise<UserDatabase> = once((lost) => openUser(undefined, lost));
