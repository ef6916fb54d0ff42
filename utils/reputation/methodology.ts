/**
 * The methodology: every weight of the score as data (`registry/methodology.json`, a target of each release),
 * so that anyone can recompute a figure. Its reasons stand in docs/methodology.md.
 */
import type { CertificationStatus } from '../certifications/status.ts';
import type { Dimension } from './dimension.ts';
import type { Day } from './evidence.ts';

export interface DimensionMethod {
	/** Days after which a fact weighs half, since it was last confirmed. */
	readonly halfLife: number;
	/** a: what is typical when nothing is known, 0–1. */
	readonly base: number;
	/** W: weight of the base rate, in pseudo-observations. */
	readonly weight: number;
	/** C: more of the same never makes the future sure. */
	readonly cap: number;
}

export interface KindMethod {
	/** What the fact speaks to; null: existence only, never counted. */
	readonly dimension: Dimension | null;
	/** 0–1, unless the fact carries its own. */
	readonly outcome: number;
	/** s, in pseudo-observations, at the assurance `register`. 0: shown, never counted. */
	readonly strength: number;
	/** In plain words, for the panel: "Publishes a way to report security holes". */
	readonly label: string;
	readonly why: string;
}

export interface SchemeMethod {
	/** 1–255, in the release's rows; never re-used. */
	readonly number: number;
	/** What the badge says: "ISO 27001". */
	readonly short: string;
	readonly name: string;
	readonly issuer: string;
	readonly dimension: Dimension;
	readonly strength: number;
	readonly register?: string;
}

export type LensName = 'client' | 'recruiter' | 'security';
/** Weights over the dimensions, Σ = 1. */
export type Lens = Readonly<Record<Dimension, number>>;

export interface Methodology {
	readonly format: 1;
	readonly version: string;
	/** The day from which decayed strengths are counted, so that rows change only with evidence. */
	readonly epoch: Day;
	readonly dimensions: Readonly<Record<Dimension, DimensionMethod>>;
	readonly kinds: Readonly<Record<string, KindMethod>>;
	readonly schemes: Readonly<Record<string, SchemeMethod>>;
	/** Factor on a fact's strength by whose word it is. */
	readonly assurance: Readonly<Record<'self-declared' | 'listed' | 'credential' | 'register', number>>;
	/** Outcome of a certificate by its status on the day; null: shown, never counted. */
	readonly statusOutcome: Readonly<Record<CertificationStatus, number | null>>;
	/** Undecayed strengths of one source in one dimension count up to this. */
	readonly sourceCap: number;
	/** κ from which a subject's level is `established`. */
	readonly established: number;
	/** Areas that must be known before the badge shows a number. */
	readonly gateAreas: number;
	readonly lenses: Readonly<Record<LensName, Lens>>;
}
