/** Dutch. */
import type { Cues } from './cue.ts';

export const nl: Cues = {
	negated: `>niet, >geen, >zonder, >nog niet, <niet, >nooit, <nog niet, >noch, <niet gecertificeerd, <nee, >verboden`,
	expired: `verlopen, <vervallen, <ingetrokken, >voorheen, <niet meer geldig, <niet verlengd`,
	requirement: `vereist, >vereist*, vereiste, vereisten, <verplicht, gewenst, <noodzakelijk, >moet, >moeten, <een pre, <pre, >eis, >eisen, >aantoonbaar, >inschrijver*, >kandida*, >bewijs van, >vraag naar, >bent u, >bent je, >heeft u, >heb je, >beschikt u, >is uw, >is jullie, <of gelijkwaardig, <of vergelijkbaar, >wij zoeken, >kies voor, >je hebt, >u hebt, >ben je, >kennis van, >ervaring met`,
	service: `>wij helpen, >we helpen, >help*, advies*, adviseur*, <training, >training, trainingen, <cursus*, >cursus*, begeleiding, >begeleiden, >begeleid*, implementatie*, <consultant*, consultancy, <opleiding*, >opleiding*, >ondersteun*, <ondersteun*, <kosten, >kosten van, >kosten, <audit, <audits, <traject*, <gap analyse, <readiness, <diensten, <dienst, <voorbereiding, >voorbereiding op, >behaal, >halen, <behalen, >behalen van, <workshop*, <voor uw organisatie, <voor uw bedrijf, >laat u certificeren, <certificeren, >stappenplan`,
	third: `datacenter*, datacentrum, datacentra, server*, hosting*, >gehost, <gehost, hostingprovider*, infrastructuur, cloudinfrastructuur, cloud infrastructuur, cloud^2, cloudprovider*, >leverancier*^2, <leverancier*^1, >provider*^1, <provider*, >opgeslagen, <opgeslagen, >verwerker*, <verwerker*, subverwerker*, betaalprovider*, betalingsverwerker*, >klant*^1, <klant*^2, >opdrachtgever*, >draait op, >draaien op, internetknooppunt, koeling, stroomvoorziening, >partner^2, <partners^1, <serverruimte, serverruimte, <opslag, >betalingen via, >fabrikant, >drukker*, >bij een, >werkgever, onze leverancier*, onze hostingprovider, onze provider`,
	process: `in voorbereiding, >bezig met, >werken aan, >werkt aan, >werken toe naar, >onderweg naar, >streven naar, >streeft naar, gepland, <gepland, in uitvoering, <in behandeling, in ontwikkeling, >traject, >op weg naar, <verwacht, >verwacht*, >voorbereiden op, >doel, <doel, <aangevraagd, <lopend, <loopt, >binnenkort, <binnenkort, >willen, <in 2027, >plannen, >roadmap, <volgt, >toekomst*, >eind, <eind, <gestart`,
	compliant: `conform, >conform, compliant, >volgens, >op basis van, >voldoet aan, >voldoen aan, <voldoen, >in lijn met, >in overeenstemming met, <normen, <norm^1, <richtlijnen, >gebaseerd op, <principes, <ready, <proof, >ingericht volgens, >naleving, <naleving, <bestendig, <standaard^1, <standaarden, >standaarden, <vriendelijk, >richtlijnen, <maatregelen, >aansluit*, <beleid, >voldoet aan de eisen, >voldoen aan de eisen`,
	holds: `gecertificeerd*, certificering*, certificaat*, certificaten, geaccrediteerd*, <accreditatie, lid van, >lid van, <lid, <partner, <erkend*, >erkend, <keurmerk, >keurmerk, behaald, <behaald, >behaald, <geaudit*, >geaudit*, <verklaring, <rapport, >in bezit van, >in het bezit van, <geregistreerd, <getoetst*, <gekwalificeerd`,
	label: `<bedrijf, <organisatie`,
	about: `>bijv., >bijvoorbeeld, >voorbeeld, >wat is, >waarom, >vul in, >kan een, >hoe lang, >hoe`,
	generic: `<is een norm, <is een, <is de, <is het, <betekent, <beschrijft, <handleiding, >bedrijven met, >organisaties met, >bedrijven die, >organisaties die, >als u, >als je, >norm^2, >start strategie, <status, <artikel, >artikel, <wet, <verordening, >wetgeving, <wordt afgegeven, <wordt uitgevoerd, <bestaat uit, <wordt verleend`,
	staff: `medewerkers, team, experts, specialisten, consultants, professionals, engineers`,
	product: `product*, software, systeem, platform, oplossing*, applicatie`,
	own: `wij, we, ons, onze, ik, mijn`,
	none: `niet alleen, geen zorgen, geen probleem, niet te vergeten, verlopen via`,
	and: `en, alsmede, evenals`,
	or: `of`,
	until: `geldig tot, geldig t/m, tot, vervaldatum, verloopt op`,
	since: `sinds, afgegeven, vanaf, behaald in`,
};
