/** One update of a registry at a time, whatever asked for it: the next waits for its turn. */
const turns = new Map<string, Promise<unknown>>();

export function inTurn<T>(id: string, work: () => Promise<T>): Promise<T> {
	const mine = (turns.get(id) ?? Promise.resolve()).then(work, work);
	turns.set(id, mine);
	return mine;
}
