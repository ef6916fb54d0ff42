import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { REASONS } from '#utils/release/reason.ts';
import { FILE, withTable } from '../../../scripts/docs-threat-model.ts';

const page = readFileSync(FILE, 'utf8');

test('the threat model prints the attacks that the tests run', () => {
	expect(page, 'run node scripts/docs-threat-model.ts').toBe(withTable(page));
});

test('every reason that a user can be shown is explained', () => {
	for (const reason of REASONS) expect(page).toContain(`\`${reason}\``);
});
