/** Who is owed thanks, and on what terms: `docs/sources.md` and `registry/evidence/NOTICE`, both written by the import. */
import type { Source } from '#utils/reputation/evidence.ts';
import type { Register } from './sources/register.ts';

const MIT = `Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated documentation files (the
"Software"), to deal in the Software without restriction, including without limitation the rights to use, copy, modify, merge, publish,
distribute, sublicense, and/or sell copies of the Software, and to permit persons to whom the Software is furnished to do so, subject to
the following conditions: The above copyright notice and this permission notice shall be included in all copies or substantial portions of
the Software. THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE
WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE
LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION
WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.`;

const ISC = `Permission to use, copy, modify, and/or distribute this software for any purpose with or without fee is hereby granted, provided that the
above copyright notice and this permission notice appear in all copies. THE SOFTWARE IS PROVIDED "AS IS" AND THE AUTHOR DISCLAIMS ALL
WARRANTIES WITH REGARD TO THIS SOFTWARE INCLUDING ALL IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS. IN NO EVENT SHALL THE AUTHOR BE
LIABLE FOR ANY SPECIAL, DIRECT, INDIRECT, OR CONSEQUENTIAL DAMAGES OR ANY DAMAGES WHATSOEVER RESULTING FROM LOSS OF USE, DATA OR PROFITS,
WHETHER IN AN ACTION OF CONTRACT, NEGLIGENCE OR OTHER TORTIOUS ACTION, ARISING OUT OF OR IN CONNECTION WITH THE USE OR PERFORMANCE OF THIS
SOFTWARE.`;

const BSD3 = `Redistribution and use in source and binary forms, with or without modification, are permitted provided that the following conditions are
met: 1. Redistributions of source code must retain the above copyright notice, this list of conditions and the following disclaimer.
2. Redistributions in binary form must reproduce the above copyright notice, this list of conditions and the following disclaimer in the
documentation and/or other materials provided with the distribution. 3. Neither the name of the copyright holder nor the names of its
contributors may be used to endorse or promote products derived from this software without specific prior written permission. THIS SOFTWARE
IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS "AS IS" AND ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT LIMITED TO, THE
IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE ARE DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT HOLDER OR
CONTRIBUTORS BE LIABLE FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR CONSEQUENTIAL DAMAGES (INCLUDING, BUT NOT LIMITED TO,
PROCUREMENT OF SUBSTITUTE GOODS OR SERVICES; LOSS OF USE, DATA, OR PROFITS; OR BUSINESS INTERRUPTION) HOWEVER CAUSED AND ON ANY THEORY OF
LIABILITY, WHETHER IN CONTRACT, STRICT LIABILITY, OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE) ARISING IN ANY WAY OUT OF THE USE OF THIS
SOFTWARE, EVEN IF ADVISED OF THE POSSIBILITY OF SUCH DAMAGE.`;

const line = (source: Source): string =>
	`${source.name} — ${source.credit}\n  ${source.link}, copy of ${source.retrieved}\n  ${source.licence}, ${source.licenceUrl}\n` +
	`  ${source.changes}${source.notice ? `\n  ${source.notice}` : ''}`;

/** The text of `registry/evidence/NOTICE`. */
export function notice(sources: readonly Source[]): string {
	return `Earned: evidence

The facts in this folder were taken from the open registers below and put into one format. The folder as a whole is licensed under
CC BY-SA 4.0 (see LICENSE), since some of its sources ask for that; each source keeps its own terms. None of them endorses this registry.

${sources.map(line).join('\n\n')}

Licence texts that ask to be included

MIT
${MIT}

ISC
${ISC}

BSD-3-Clause
${BSD3}
`;
}

/** The text of `docs/sources.md`. */
export function sourcesPage(registers: readonly Register[]): string {
	const entries = [...registers]
		.sort((a, b) => (a.source.id < b.source.id ? -1 : 1))
		.map(({ source, file, assurance }) => {
			const word = source.ownList ? 'own list: existence only' : assurance;
			return `**[${source.name}](${source.link})**

- Credit: ${source.credit}
- Licence: [${source.licence}](${source.licenceUrl})${source.notice ? `. ${source.notice}` : ''}
- Copy of ${source.retrieved}, word: ${word}, file: \`${file}\`
- Changed: ${source.changes}
`;
		});
	return `# Sources

Where the facts in \`registry/evidence\` come from, with thanks. Written by \`npm run -s earned -- import\`; do not edit by hand:
each entry is declared in \`registry/sources\`. The same credits stand in each release (\`sources.json\`) and beside each fact in the panel.

_Word_ says how sure a fact is: \`register\`, the issuer's or the programme's own list; \`listed\`, listed by somebody else;
\`self-declared\`, the firm's own words. An own list shows that a firm exists and counts nothing.
_File_ is the name under which the import looks for a copy of the register (\`--from DIR\`); a register whose file is not there keeps its facts.

${entries.join('\n')}`;
}
