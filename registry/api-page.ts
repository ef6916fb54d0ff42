/** The API's description as a page that a person reads: made from the OpenAPI description, without a script. */

type Tree = Record<string, unknown>;

const html = (text: string): string => text.replace(/[&<>"]/g, (char) => `&#${char.charCodeAt(0)};`);
const tree = (value: unknown): Tree => (typeof value === 'object' && value !== null ? (value as Tree) : {});

function operation(path: string, item: unknown): string {
	const { summary, description, parameters = [], responses } = tree(tree(item).get);
	const rows = (parameters as Tree[]).map(
		(one) => `<li><code>${html(String(one.name))}</code> ${html(String(one.description))}${choices(one.schema)}</li>`,
	);
	const answers = Object.entries(tree(responses)).map(([status, one]) => `<li>${status}: ${answerOf(tree(one))}</li>`);
	return `<section><h2><code>GET ${html(path)}</code></h2><p><strong>${html(String(summary))}.</strong> ${html(String(description))}</p>${rows.length > 0 ? `<ul>${rows.join('')}</ul>` : ''}<ul>${answers.join('')}</ul></section>`;
}

function choices(schema: unknown): string {
	const { enum: list, const: only } = tree(schema);
	const values = Array.isArray(list) ? list : only === undefined ? [] : [only];
	return values.length > 0 ? `: ${values.map((value) => `<code>${html(String(value))}</code>`).join(', ')}` : '';
}

function answerOf({ description, content }: Tree): string {
	const types = Object.entries(tree(content)).map(([type, media]) => {
		const { schema } = tree(media);
		const name = String(tree(schema).$ref ?? '')
			.split('/')
			.at(-1);
		return ` (<code>${html(type)}</code>${name ? `, <a href="#${name}">${name}</a>` : ''})`;
	});
	return html(String(description)) + types.join('');
}

/** The page. */
export function apiPage(api: Tree): string {
	const info = tree(api.info);
	const schemas = Object.entries(tree(tree(api.components).schemas)).map(
		([name, schema]) => `<section id="${name}"><h2>${name}</h2><pre>${html(JSON.stringify(schema, undefined, 2))}</pre></section>`,
	);
	return `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${html(String(info.title))}</title>
<style>:root{color-scheme:light dark;font:16px/1.5 system-ui}body{max-width:46rem;margin:2rem auto;padding:0 1rem}h2{font-size:1rem;margin-top:2rem}pre{overflow:auto;font-size:.8rem}code{overflow-wrap:anywhere}</style>
<h1>${html(String(info.title))}</h1><p>${html(String(info.summary))}.</p><p>${html(String(info.description))} <a href="/openapi.json">openapi.json</a></p>
${Object.entries(tree(api.paths))
	.map(([path, item]) => operation(path, item))
	.join('\n')}
${schemas.join('\n')}</html>
`;
}
