/**
 * All registers that the import reads, by the weight of their word: where two name an organisation differently, the
 * earlier one's name comes first. A new register is one file beside this one and one line here.
 */
import { africaTechCompanies } from './africa-tech-companies.ts';
import { awesomeStatusPages } from './awesome-status-pages.ts';
import { bangladeshSoftwareCompanies } from './bangladesh-software-companies.ts';
import { bangladeshTechCompanies } from './bangladesh-tech-companies-mbstupc.ts';
import { breaches } from './breaches.ts';
import { cncfLandscape } from './cncf-landscape.ts';
import { cveNumberingAuthorities } from './cve-numbering-authorities.ts';
import { discloseIo } from './disclose-io.ts';
import { elixirCompanies } from './elixir-companies.ts';
import { engineeringBlogs } from './engineering-blogs.ts';
import { fedramp } from './fedramp.ts';
import { frameworkPartners } from './framework-partners.ts';
import { gdprPrivacyContacts } from './gdpr-privacy-contacts.ts';
import { hstsPreload } from './hsts-preload.ts';
import { kenyaTechCompanies } from './kenya-tech-companies.ts';
import { linuxFoundationMembers } from './linux-foundation-members.ts';
import { microsoft365AppCompliance } from './microsoft-365-app-compliance.ts';
import { nepalTechCompanies } from './nepal-tech-companies.ts';
import { openCompanies } from './open-companies.ts';
import { openSourcePledge } from './open-source-pledge.ts';
import { owaspCorporateMembers } from './owasp-corporate-members.ts';
import { pakistanSoftwareHouses } from './pakistan-software-houses.ts';
import { portugalTechCompanies } from './portugal-tech-companies.ts';
import { publicBugBountyPrograms } from './public-bug-bounty-programs.ts';
import type { Register } from './register.ts';
import { remoteFriendlyCompanies } from './remote-friendly-companies.ts';
import { sriLankaSlasscomMembers } from './sri-lanka-slasscom-members.ts';
import { ssoSurcharge } from './sso-surcharge.ts';
import { statusPages } from './status-pages.ts';
import { techCooperatives } from './tech-cooperatives.ts';
import { thirdParties } from './third-parties.ts';
import { trustCenters } from './trust-centers.ts';
import { twoFactorDirectory } from './two-factor-directory.ts';
import { ukGenderPayGap } from './uk-gender-pay-gap-it-2022-2023.ts';

export const REGISTERS: readonly Register[] = [
	fedramp,
	linuxFoundationMembers,
	cncfLandscape,
	cveNumberingAuthorities,
	ukGenderPayGap,
	thirdParties,
	gdprPrivacyContacts,
	owaspCorporateMembers,
	frameworkPartners,
	trustCenters,
	discloseIo,
	publicBugBountyPrograms,
	statusPages,
	awesomeStatusPages,
	twoFactorDirectory,
	breaches,
	ssoSurcharge,
	engineeringBlogs,
	openCompanies,
	openSourcePledge,
	techCooperatives,
	microsoft365AppCompliance,
	sriLankaSlasscomMembers,
	portugalTechCompanies,
	nepalTechCompanies,
	bangladeshSoftwareCompanies,
	bangladeshTechCompanies,
	pakistanSoftwareHouses,
	kenyaTechCompanies,
	africaTechCompanies,
	elixirCompanies,
	remoteFriendlyCompanies,
	hstsPreload,
];
