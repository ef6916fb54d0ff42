/**
 * All registers that the import reads, by the weight of their word: where two name an organisation differently, the
 * earlier one's name comes first. A new register is one file beside this one and one line here.
 */
import { bangladeshSoftwareCompanies } from './bangladesh-software-companies.ts';
import { bangladeshTechCompanies } from './bangladesh-tech-companies-mbstupc.ts';
import { cncfLandscape } from './cncf-landscape.ts';
import { discloseIo } from './disclose-io.ts';
import { fedramp } from './fedramp.ts';
import { pakistanSoftwareHouses } from './pakistan-software-houses.ts';
import { publicBugBountyPrograms } from './public-bug-bounty-programs.ts';
import type { Register } from './register.ts';
import { thirdParties } from './third-parties.ts';

export const REGISTERS: readonly Register[] = [
	fedramp,
	cncfLandscape,
	thirdParties,
	discloseIo,
	publicBugBountyPrograms,
	pakistanSoftwareHouses,
	bangladeshSoftwareCompanies,
	bangladeshTechCompanies,
];
