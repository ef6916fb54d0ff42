/** Where a release's files come from. The same client reads over HTTPS, from the package and from a folder. */

export interface ReleaseTransport {
	/**
	 * The bytes of a file, e.g. `metadata/timestamp.json`; undefined when there is none.
	 * @throws ReleaseError `offline` when it cannot be had, `size` as soon as it proves longer than `maxBytes`
	 */
	fetchBytes(path: string, maxBytes: number): Promise<Uint8Array | undefined>;
}

/** A transport over files in memory: for tests, and for what was fetched already. */
export const memoryTransport = (files: ReadonlyMap<string, Uint8Array>): ReleaseTransport => ({
	fetchBytes: async (path) => files.get(path),
});
