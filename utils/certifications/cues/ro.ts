/** Romanian. */
import type { Cues } from './cue.ts';

export const ro: Cues = {
	negated: `>nu suntem, >nu este, >nu avem, >nu detinem, >fara, >niciun*, >inca nu, >neavand, <necertificat*`,
	expired: `expirat*, <expirat*, <nu mai este valabil*, <retras*, >anterior`,
	requirement: `necesar*, obligatori*, >trebuie, cerint*, >solicitat*, <solicitat*, >cerut*, <cerut*, >de preferat, <constituie avantaj, <avantaj, >ofertant*, <sau echivalent, >aveti, >detineti`,
	service: `consultant*, instruire, curs*, implementare*, >obtine*, >obtinerea, >ajut*, >va ajutam, >asistenta, audit*, >pregatire, >pret*, <pret*, >servicii de`,
	third: `centru de date, centre de date, server*, >gazduit*, gazduire, hosting, infrastructur*, cloud^2, >furnizor*, <furnizor*, >stocat*, procesator*, >plati, >client*^1, >angajator, >laborator*`,
	process: `in curs, >in curs de, in proces, >in proces de, planificat*, >planific*, >obiectiv*, >pregatim, >urmeaza, <urmeaza, in asteptare, >in desfasurare, <in desfasurare, >lucram la, >roadmap`,
	compliant: `conform*, >conform, conformitate, >in conformitate cu, >aliniat*, >bazat*, >respect*, >potrivit, <compatibil*, >standarde*, >principii*`,
	holds: `certificat*, >certificat*, certificare*, acreditat*, membru*, >membru, partener*, >detinem, >detine, >obtinut, autorizat*, atestat*, auditat*, inregistrat*`,
	label: `<companie, <firma`,
	about: `>de exemplu, >exemplu, >ce este, >de ce, >introduceti`,
	generic: `<este un standard, <este un, <este o, <inseamna, >companii*, >ghid`,
	own: `suntem, noi, nostr*, noastr*, avem`,
	and: `si, precum si`,
	or: `sau`,
	until: `valabil* pana la, pana la, expira la`,
	since: `din, incepand cu`,
};
