/**
 * Words that decide what a mention of a scheme means. One file a language, the same kinds in each; adding a language is one file.
 * A list is one string, entries apart by commas. Accents, case and joiners do not matter (see `../fold.ts`). An entry's marks:
 *   `>word`  governs only what follows · `<word` only what goes before · `word*` any ending · `word^3` as if 3 words further away
 */

/** What a cue says of the scheme that it governs. Most are a stance of `../stance.ts`. */
export type CueKind =
	/** It is not held. */
	| 'negated'
	| 'expired'
	/** Others must have it. */
	| 'requirement'
	/** Help, training or audits are sold. */
	| 'service'
	/** Hosting, clouds, suppliers, clients: somebody else's. */
	| 'third'
	/** Planned or under way. */
	| 'process'
	/** Follows, aligned, ready. */
	| 'compliant'
	/** Certified, certificate, member, partner. */
	| 'holds'
	/** A label: level, badge, "a … company". */
	| 'label'
	/** About the standard, its holders in general. */
	| 'generic'
	/** Examples, instructions, questions to anybody: whatever follows is nobody's claim. */
	| 'about'
	/** Who holds it, when not the firm: people. */
	| 'staff'
	/** What holds it, when not the firm: a product. */
	| 'product'
	/** We, our: the text speaks of its own author. */
	| 'own'
	/** Looks like a cue and is none ("not only"). */
	| 'none'
	/** And, or: joins the members of a list. */
	| 'and'
	| 'or'
	/** Valid until, from: says what a date is. */
	| 'until'
	| 'since';

/** Cue lists of a language. */
export type Cues = Partial<Record<CueKind, string>>;
