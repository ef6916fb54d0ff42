/** The catalogue: every scheme that Earned knows. Adding one is one entry in one of these files. Never imported by a content script. */
import { ASSOCIATIONS } from './associations.ts';
import { ATTEST } from './attest.ts';
import { ISO } from './iso.ts';
import { PARTNERS } from './partners.ts';
import { PERSONS } from './persons.ts';
import { PUBLIC_SECTOR } from './public-sector.ts';
import type { Scheme } from './scheme.ts';

/** All schemes, in the order in which docs list them. */
export const SCHEMES: readonly Scheme[] = [...ISO, ...ATTEST, ...PUBLIC_SECTOR, ...ASSOCIATIONS, ...PARTNERS, ...PERSONS];

const byId = new Map(SCHEMES.map((scheme) => [scheme.id, scheme]));

/** The scheme of an id of the catalogue, or `undefined`. */
export const schemeOf = (id: string): Scheme | undefined => byId.get(id);
