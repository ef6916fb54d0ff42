/** Every language's cues, for the matcher. */
import type { Language } from '../catalogue/scheme.ts';
import { ar } from './ar.ts';
import { bn } from './bn.ts';
import type { Cues } from './cue.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { gu } from './gu.ts';
import { hi } from './hi.ts';
import { id } from './id.ts';
import { it } from './it.ts';
import { ja } from './ja.ts';
import { ko } from './ko.ts';
import { mr } from './mr.ts';
import { ms } from './ms.ts';
import { nl } from './nl.ts';
import { pl } from './pl.ts';
import { pt } from './pt.ts';
import { ro } from './ro.ts';
import { ru } from './ru.ts';
import { ta } from './ta.ts';
import { te } from './te.ts';
import { th } from './th.ts';
import { tl } from './tl.ts';
import { tr } from './tr.ts';
import { ur } from './ur.ts';
import { vi } from './vi.ts';
import { zh } from './zh.ts';

export const CUES: Readonly<Record<Language, Cues>> = {
	ar,
	bn,
	de,
	en,
	es,
	fr,
	gu,
	hi,
	id,
	it,
	ja,
	ko,
	mr,
	ms,
	nl,
	pl,
	pt,
	ro,
	ru,
	ta,
	te,
	th,
	tl,
	tr,
	ur,
	vi,
	zh,
};
