/** French. */
import type { Cues } from './cue.ts';

export const fr: Cues = {
	negated: `>pas, <pas, >sans, >aucun*, >non, <non, >pas encore, <pas encore, >jamais, >ni, >n'est pas, >ne sommes pas, >n'avons pas, <non certifie*, <non detenu*, <n'est pas detenu*, >absence de, <non obtenu*, >interdit*, >ne pas utiliser`,
	expired: `expire, expiree, expires, <perime*, <echu*, <caduc*, <n'est plus valide, <n'est plus, >anciennement, <retire, <retiree, <non renouvele*`,
	requirement: `requis*, exige*, >exiger, obligatoire*, souhaite*, >doit, >doivent, >devra, >devront, <serait un plus, <un plus, <apprecie*, <est un atout, <atout, exigence*, >justificatif*, >prestataire doit, >candidat*, >soumissionnaire*, >etes vous, >avez vous, >disposez vous, >est ce que, >preuve de, >demandez, >verifiez, >vous etes, >vous avez, >vous possedez, >profil recherche, <ou equivalent*, <ou similaire, >idealement, <necessaire, <imperatif, >connaissance*, >maitrise de`,
	service: `>nous aidons, >aid*, accompagn*, conseil*, consultant*, formation*, >former, audit de, >audit, >audits, <audit, audits, >mise en conformite, >mise en place, >mise en oeuvre, >preparation a, preparation, >obtenez, >obtenir^2, >obtention^2, <cout, >cout de, >prix de, >tarif*, <tarif*, >pour votre, >votre^2, <pour votre entreprise, >services de, >coaching, >atelier*, >gap analysis, >diagnostic, >certifiez, >faire certifier, <offert, >offre*^1, >prestation*, >expertise, <expertise, <blanc`,
	third: `datacenter*, data center*, centre de donnees, centres de donnees, >hebergement, >heberg*, hebergeur*, hebergement*, serveur*, infrastructure*, cloud^2, >fournisseur*^2, <fournisseur*^1, >prestataire*^3, sous traitant*, >stocke*, >stockage, prestataire de paiement, paiement*, >nos clients, >client*^1, >partenaire de, >partenaires^1, >chez un, >employeur, <hebergement, <hebergeur, >salles serveurs, >imprimeur, >laboratoire*, <laboratoire*, >fabricant*, >fabrique dans, >fabriques dans, notre prestataire, nos prestataires, notre hebergeur, notre fournisseur, nos fournisseurs`,
	process: `en cours, >en cours de, <en cours, >en voie de, >preparons, >en preparation, <en preparation, prevu*, >vis*, <vise*, <visee, >objectif*, <objectif*, >planifi*, <planifi*, >demarche, <demarche*, >demarche de certification, >demarches, >travaillons, >engage dans, >engagee dans, >engages dans, >projet de, >candidat a, <a venir, >bientot, <bientot, <imminente, <imminent, <d'ici, >d'ici, >feuille de route, <en attente, >futur*, >ambition, <lance, <lancee, <initiee, >processus de certification, <t1, <t2, <t3, <t4`,
	compliant: `conforme, conformes, >conforme*, conformite, >conformement, >aligne*, <aligne*, >selon, >base sur, >basee sur, >inspire de, >respect*, <respect*, >norme, >normes, >suivant, >dans le respect, <ready, >bonnes pratiques, <compatible, >compatible, >exigences, >standards, >referentiel*, >principes, >en accord avec, >en ligne avec, <compliant, >mesures, >repond a, >repondent a, >au regard, >repond aux exigences, >conforme aux exigences, >respecte les exigences`,
	holds: `certifie, certifiee, certifies, certifiees, >certifie*, certification, certifications, certificat, certificats, accredit*, >membre, membre de, >membre du, <membre, partenaire, <partenaire, >partenaire, qualifie*, label, labellis*, >labellise*, attestation*, >attestation, >agree*, obtenu*, >rapport, >titulaire, >detient, >detenteur, >homologue*, evalue, reconnu*, enregistre*, >enregistre*, audite*, >diplome, >habilite*`,
	label: `<entreprise, >entreprise^2, <societe`,
	about: `>ex., >exemple, >exemples, >par exemple, >p. ex., >qu'est ce que, >qu'est ce qu, >pourquoi, >c'est quoi, >comment, >combien de temps, >indiquez, >saisissez`,
	generic: `<est une norme, <est la norme, <est un, <est une, <est le, <est la, <signifie, <definit, <permet, <garantit, <atteste, <prouve, >guide, <guide, >entreprises certifiees, >une entreprise, >les entreprises, >un prestataire, >un organisme, >toute entreprise, >si vous, >la norme^1, >article, <article, >art., >reglement, <reglement, <prevoit, <impose, >loi, <est delivree, <est delivre, <consiste, <est realisee, <s'obtient`,
	staff: `equipe*, collaborateurs, experts, consultants, ingenieurs, auditeurs, developpeurs, formateurs`,
	product: `moteur, produit*, logiciel*, plateforme, solution^1, application, systeme, appareil*, outil`,
	own: `nous, notre, nos, je, mon, ma, mes`,
	none: `pas seulement, non seulement, sans engagement, pas de souci, sans surprise, sans frais, sans contact, conseils`,
	and: `et, ainsi que, &`,
	or: `ou`,
	until: `valable jusqu'au, valide jusqu'au, jusqu'au, jusqu'en, expire le, valide jusqu'en, date d'expiration, echeance`,
	since: `depuis, obtenu en, delivre le, obtenue en, en`,
};
