/**
 * The OpenAPI 3.1 description, made from the schemas that check the answers.
 * `node registry/openapi.ts > registry/openapi.yaml` writes the committed copy; a test compares the two.
 */
import { stringify } from 'yaml';
import { z } from 'zod';
import { registryInfoSchema } from '#utils/release/release-schema.ts';
import { recordSchema, sourceSchema } from '#utils/reputation/evidence-schema.ts';
import { ASSERTIONS } from '#utils/reputation/reputon.ts';
import { healthSchema, problemSchema, reputonsSchema } from './api-schema.ts';

type Tree = Record<string, unknown>;

/** Identifiers and days are checked by code; in JSON they are text. */
function jsonSchema(schema: z.ZodType): Tree {
	const { $schema: _draft, ...rest } = z.toJSONSchema(schema, {
		unrepresentable: 'any',
		override: ({ zodSchema, jsonSchema: made }) => {
			if (zodSchema._zod.def.type === 'custom') made.type = 'string';
		},
	}) as Tree;
	return rest;
}

const ref = (name: string): Tree => ({ $ref: `#/components/schemas/${name}` });
const answer = (description: string, type: string, schema: Tree): Tree => ({ description, content: { [type]: { schema } } });
const BYTES: Tree = { type: 'string', format: 'binary' };
const PROBLEM = answer('What was wrong, and where', 'application/problem+json', ref('Problem'));

const parameter = (name: string, description: string, schema: Tree = { type: 'string' }): Tree => ({
	name,
	in: 'path',
	required: true,
	description,
	schema,
});

const get = (summary: string, description: string, parameters: Tree[], responses: Tree): Tree => ({
	get: { summary, description, ...(parameters.length > 0 && { parameters }), responses },
});

const file = (summary: string, description: string, parameters: Tree[], type = 'application/octet-stream', schema = BYTES): Tree =>
	get(summary, description, parameters, {
		200: answer('The file', type, schema),
		206: { description: 'The range that was asked for' },
		304: { description: 'As the ETag says, unchanged' },
		404: PROBLEM,
	});

const SUBJECT = parameter('subject', 'NAMESPACE:ID, such as domain:example.com; percent-encode what a path may not hold');
const ASSERTION = parameter('assertion', 'One area, or trust', { enum: ASSERTIONS });
const APPLICATION = parameter('application', 'RFC 7072 names the application; ours is', { const: 'vendor' });

const REPUTONS: Tree = {
	200: answer('Reputons; none for a subject that the registry does not know', 'application/reputon+json', ref('Reputons')),
	304: { description: 'Unchanged' },
	400: PROBLEM,
	404: PROBLEM,
	503: PROBLEM,
};

/** The description as an object. */
export const openApi = (): Tree => ({
	openapi: '3.1.0',
	info: {
		title: 'Earned: the public reputation API',
		version: '1',
		summary: 'A signed release as static files, and reputons of one subject as RFC 7071 writes them',
		description:
			'The static files are what clients should use: they are signed, and asking for them tells nobody whom you look at. Formats: docs/api.md.',
		license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
	},
	paths: {
		'/metadata/timestamp.json': file(
			'The newest release',
			'TUF timestamp: signed anew every day, good for seven.',
			[],
			'application/json',
			{ type: 'object' },
		),
		'/metadata/{version}.{role}.json': file(
			'Metadata',
			'TUF root, snapshot and targets. Never changes.',
			[parameter('version', 'Whole number from 1'), parameter('role', 'Which', { enum: ['root', 'snapshot', 'targets'] })],
			'application/json',
			{ type: 'object' },
		),
		'/targets/{sha256}.{name}': file(
			'A file of a release',
			'registry.json, methodology.json, sources.json, index.bin.z, index.sums, delta-N.bin.z, evidence.sums, sites.json; by its hash, as targets.json lists it. Never changes.',
			[parameter('sha256', '64 hex digits'), parameter('name', 'The name in targets.json')],
		),
		'/evidence/{prefix}.{sum}.z': file(
			'A bucket of evidence',
			'gzip JSON: all records whose key begins with the prefix, sorted by key. Never changes.',
			[parameter('prefix', 'Hex'), parameter('sum', '16 hex digits, from evidence.sums')],
		),
		'/.well-known/repute-template': get('Where reputons are', 'RFC 7072 §3.1: a URI template a line.', [], {
			200: answer('The template', 'text/plain', { type: 'string' }),
		}),
		'/repute/{application}/{subject}': get(
			'All reputons of a subject',
			'Unsigned, and it tells the server whom you ask about. Optional: a static host does not answer it.',
			[APPLICATION, SUBJECT],
			REPUTONS,
		),
		'/repute/{application}/{subject}/{assertion}': get(
			'One reputon of a subject',
			'The same, of one assertion.',
			[APPLICATION, SUBJECT, ASSERTION],
			REPUTONS,
		),
		'/health': get('Whether this server serves a release that is good today', 'For load balancers.', [], {
			200: answer('It does', 'application/json', ref('Health')),
			503: answer('It does not', 'application/json', ref('Health')),
		}),
		'/openapi.json': get('This description', 'OpenAPI 3.1.', [], { 200: answer('It', 'application/json', { type: 'object' }) }),
	},
	components: {
		schemas: {
			Reputons: jsonSchema(reputonsSchema),
			Problem: jsonSchema(problemSchema),
			Health: jsonSchema(healthSchema),
			Registry: { description: 'targets: registry.json', ...jsonSchema(registryInfoSchema) },
			Record: { description: 'An element of a bucket of evidence', ...jsonSchema(recordSchema) },
			Source: { description: 'An element of sources.json', ...jsonSchema(sourceSchema) },
		},
	},
});

/** The description as text. */
export const openApiYaml = (): string =>
	`# Made by registry/openapi.ts from the schemas; change those.\n${stringify(openApi(), { lineWidth: 140, aliasDuplicateObjects: false })}`;

if (import.meta.main) process.stdout.write(openApiYaml());
