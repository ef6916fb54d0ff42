/** Sends a message to the background and gives its answer; rejects with the background's own words when it could not. */
import type { Message, MessageName, Messages } from './messaging.ts';

type Reply<N extends MessageName> =
	| { readonly ok: true; readonly value: Messages[N]['answer'] }
	| { readonly ok: false; readonly error: string };

/** How a message travels: `browser.runtime.sendMessage`, given by the caller so that this file has no browser in it. */
export type Post = (message: unknown) => Promise<unknown>;

export async function send<N extends MessageName>(post: Post, message: Message<N>): Promise<Messages[N]['answer']> {
	const reply = (await post(message)) as Reply<N> | undefined;
	if (!reply) throw new Error('The extension was reloaded: reload this page.');
	if (!reply.ok) throw new Error(reply.error);
	return reply.value;
}
