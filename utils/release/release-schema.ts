/** A release's JSON files at the edge: parsed once, trusted after. Never imported by a content script. */
import { z } from 'zod';
import { STATUSES } from '../certifications/status.ts';
import { DIMENSIONS } from '../reputation/dimension.ts';
import type { Day, Source, SubjectRecord } from '../reputation/evidence.ts';
import { recordSchema, sourceSchema } from '../reputation/evidence-schema.ts';
import type { Methodology } from '../reputation/methodology.ts';
import { plainText } from '../reputation/plain-text.ts';
import type { RegistryInfo } from './answer.ts';
import { ReleaseError } from './reason.ts';

const day = z.custom<Day>(
	(value) => typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value) && !Number.isNaN(Date.parse(value)),
	'expected a day, YYYY-MM-DD',
);
/** Text of the registry's own, drawn beside ours. */
const text = z.string().transform(plainText).pipe(z.string().min(1).max(300));
const share = z.number().min(0).max(1);
/** An https address. */
export const https = z.url({ protocol: /^https$/ });

/** `registry.json`. Unknown fields are passed over: a registry may say more than we read. */
export const registryInfoSchema: z.ZodType<RegistryInfo> = z.object({
	format: z.literal(1),
	minClient: z.string().regex(/^\d+\.\d+\.\d+$/),
	rows: z.int().min(0).max(1_000_000_000),
	subjects: z.int().min(0).max(1_000_000_000),
	prefixBits: z.int().min(0).max(24),
	evidence: z.enum(['whole', 'click']),
	name: text,
	operator: text,
	homepage: z.exactOptional(https),
	dispute: z.exactOptional(z.union([https, z.string().regex(/^mailto:[^\s@]+@[^\s@]+$/, 'expected https or mailto')])),
	licence: text,
	methodology: text,
	date: day,
	corrected: z.exactOptional(day),
});

const perDimension = <T extends z.ZodType>(each: T) =>
	z.object(Object.fromEntries(DIMENSIONS.map((name) => [name, each]))) as unknown as z.ZodType<
		Record<(typeof DIMENSIONS)[number], z.infer<T>>
	>;

const lens = perDimension(share);

/** `methodology.json`. */
export const methodologySchema: z.ZodType<Methodology> = z.object({
	format: z.literal(1),
	version: text,
	epoch: day,
	dimensions: perDimension(
		z.object({ halfLife: z.number().positive(), base: share, weight: z.number().positive(), cap: z.number().positive() }),
	),
	kinds: z.record(
		z.string(),
		z.object({
			dimension: z.enum(DIMENSIONS).nullable(),
			outcome: share,
			strength: z.number().min(0),
			label: text,
			why: z.string().max(2000),
		}),
	),
	schemes: z.record(
		z.string(),
		z.object({
			number: z.int().min(1).max(255),
			short: text,
			name: text,
			issuer: text,
			dimension: z.enum(DIMENSIONS),
			strength: z.number().min(0),
			register: z.exactOptional(https),
		}),
	),
	assurance: z.object({ 'self-declared': share, listed: share, credential: share, register: share }),
	statusOutcome: z.record(z.enum(STATUSES), share.nullable()),
	sourceCap: z.number().positive(),
	established: z.number().min(0),
	gateAreas: z.int().min(0),
	lenses: z.object({ client: lens, recruiter: lens, security: lens }),
});

const sourcesSchema: z.ZodType<Source[]> = z.array(sourceSchema).max(1000);
const bucketSchema: z.ZodType<SubjectRecord[]> = z.array(recordSchema);

function parse<T>(bytes: Uint8Array, file: string, schema: z.ZodType<T>): T {
	const value = readJson(bytes, file);
	const format = typeof value === 'object' && value !== null && 'format' in value ? value.format : 1;
	if (typeof format === 'number' && format > 1)
		throw new ReleaseError('newer-format', `${file} is of format ${format}; this version of Earned reads 1`);
	const parsed = schema.safeParse(value);
	if (parsed.success) return parsed.data;
	const issue = parsed.error.issues[0];
	throw new ReleaseError('format', `${file}: ${issue?.path.join('.')}: ${issue?.message}`);
}

function readJson(bytes: Uint8Array, file: string): unknown {
	try {
		return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
	} catch {
		throw new ReleaseError('format', `${file} is not JSON`);
	}
}

/** @throws ReleaseError `newer-format` for a format above 1, `format` else */
export const parseRegistryInfo = (bytes: Uint8Array): RegistryInfo => parse(bytes, 'registry.json', registryInfoSchema);
/** @throws ReleaseError `newer-format` or `format` */
export const parseMethodology = (bytes: Uint8Array): Methodology => parse(bytes, 'methodology.json', methodologySchema);
/** @throws ReleaseError `format` */
export const parseSources = (bytes: Uint8Array): Source[] => parse(bytes, 'sources.json', sourcesSchema);
/** Records of an unpacked bucket. @throws ReleaseError `format` */
export const parseBucket = (raw: Uint8Array): SubjectRecord[] => parse(raw, 'a bucket of evidence', bucketSchema);
