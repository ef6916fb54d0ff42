/** gzip that gives the same bytes on every machine: no time, and the same word for the operating system. */
import { Transform } from 'node:stream';
import { promisify } from 'node:util';
import { createGzip, gzip } from 'node:zlib';

/** RFC 1952 §2.3.1: byte 9 names the operating system; 255 is "unknown". */
const OS_BYTE = 9;
const pack = promisify(gzip);

/** Packs a file; level 9 for what everybody downloads, 6 for what there is much of. */
export async function gzipBytes(bytes: Uint8Array, level: 6 | 9): Promise<Uint8Array> {
	const packed = await pack(bytes, { level });
	packed[OS_BYTE] = 255;
	return packed;
}

/** The same, piece by piece: the stream to write into, and the stream to read from. */
export function gzipStream(level: 6 | 9): { input: ReturnType<typeof createGzip>; output: Transform } {
	const input = createGzip({ level });
	let seen = 0;
	const output = new Transform({
		transform(piece: Buffer, _encoding, done) {
			if (seen <= OS_BYTE && seen + piece.length > OS_BYTE) piece[OS_BYTE - seen] = 255;
			seen += piece.length;
			done(null, piece);
		},
	});
	return { input, output: input.pipe(output) };
}
