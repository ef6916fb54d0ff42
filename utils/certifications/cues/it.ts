/** Italian. */
import type { Cues } from './cue.ts';

export const it: Cues = {
	negated: `>non, >senza, >nessun*, >ancora non, >non ancora, <non ancora, <non posseduta, >ne, <non certificat*, <non ottenut*, >vietat*, >non usare`,
	expired: `scadut*, <revocat*, >in passato, <non piu valid*, <decadut*, <non rinnovat*, >precedentemente`,
	requirement: `richiest*, >richied*, obbligatori*, necessari*, requisit*, preferibile, preferibilmente, gradit*, >deve, >devono, >dovra, >dovranno, indispensabil*, <costituisce titolo, <titolo preferenziale, >offerent*, >concorrent*, >candidat*, >avete, >siete, >disponete, >possedete, <o equivalent*, >cerchiamo, >verificare, >chiedi*, >conoscenza, >esperienza in`,
	service: `>aiut*, >ti aiutiamo, >vi aiutiamo, consulen*, >consulen*, formazione, corso, corsi, >corso, >corsi, >assist*, assistenza, >accompagn*, implementazione, >implementare, >ottieni, >ottenere^2, >ottenimento^2, >conseguire^2, >conseguimento^2, audit, <audit, >preparazione, preparazione, >costo, <costo, <costi, >prezzo, >per la tua azienda, <per la tua azienda, >per le aziende, >servizi di, >certifica la, >certificare, <gap analysis, >supporto, >supportiamo, >affianc*, affiancamento`,
	third: `data center*, datacenter*, server*^0, >ospitat*, <ospitat*, hosting, infrastruttur*, cloud^2, >fornitor*^2, <fornitor*^1, >provider^2, <provider^2, >conservat*, >archiviat*, >memorizzat*, responsabil* del trattamento, >gateway, >pagament*, pagament*^1, >client*^1, >nostri clienti, >datore, >produttor*, >prodott* in, >laborator*, <laborator*, >presso^1, >partner^2, >farm, server farm, <server farm, >sub responsabil*, nostro fornitore, nostri fornitori, nostro provider`,
	process: `in corso, >in corso, <in corso, in fase di, >in fase di, in via di, >in via di, <in via di, >previst*, <previst*, >pianificat*, <pianificat*, >obiettiv*, <obiettiv*, >stiamo, >in preparazione, <in preparazione, >prossim*, <prossim*, >percorso, >iter, <iter, >in attesa, <in attesa, <avviat*, >avviat*, >entro, <entro, >roadmap, >futur*, >lavorando, >puntiamo, >verso, <richiesta inviata, <in programma, >in programma`,
	compliant: `conform*, >conform*, conformita, >in linea con, >allineat*, <allineat*, >secondo, >basat*, >ai sensi, >rispett*, nel rispetto, >norma^1, >norme, >standard, >requisiti, >buone pratiche, <compliant, <ready, >in accordo, >ispirat*, <compatibil*, >compatibil*, >aderen*, >principi, >linee guida, >adegua*, >seguendo, >segue, >sotto, >soddisf*, >soddisfa i requisiti, >rispetta i requisiti, >risponde ai requisiti`,
	holds: `certificat*, >certificat*, certificazion*, >certificazion*, accreditat*, accreditament*, >membro, membro, >socio, >partner, <partner, qualificat*, qualifica, attestat*, >attestat*, ottenut*, >ottenut*, >consegu*, conseguit*, registrat*, riconosciut*, >in possesso, >possiede, >titolare, <rilasciat*, omologat*, iscritt*, >iscritt*, >report, >rapporto, verificat*, auditat*, marchio`,
	label: `<azienda, >azienda^3, <societa, <impresa`,
	about: `>es., >esempio, >esempi, >ad esempio, >per esempio, >cos'e, >che cos'e, >perche, >cosa significa, >puo un, >inserisci, >indicare, >come ottenere`,
	generic: `<e una norma, <e la norma, <e uno standard, <e un, <e una, <e il, <e lo, <significa, <definisce, <stabilisce, <permette, <garantisce, <dimostra, >guida, >un'azienda, >le aziende, >aziende certificate, >aziende che, >la norma, >se la tua, >se hai, >articolo, >art., <art., >regolamento, <regolamento, >legge, >codice, <viene rilasciata, <e rilasciata, <consiste, <si ottiene`,
	staff: `team, esperti, consulenti, ingegneri, personale, auditor, tecnici, professionisti`,
	product: `prodott*, software, piattaforma, soluzion*^1, sistema^1, applicazion*, dispositiv*, strument*`,
	own: `siamo, noi, nostr*, abbiamo, io, mio, mia, sono`,
	none: `non solo, non soltanto, senza impegno, non esitare, senza dubbio, servizio clienti`,
	and: `e, ed, nonche, oltre a`,
	or: `o, oppure`,
	until: `valid* fino al, fino al, valid* fino a, scadenza, scade il, scade, valid* sino al, validita`,
	since: `dal, rilasciat* il, ottenut* nel, nel`,
};
