/** Puts focus on an element when it appears: for what the user has just asked for. */
import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

export function useFocus<E extends HTMLElement>(): RefObject<E | null> {
	const element = useRef<E>(null);
	useEffect(() => element.current?.focus(), []);
	return element;
}
