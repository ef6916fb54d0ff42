/** Polish. */
import type { Cues } from './cue.ts';

export const pl: Cues = {
	negated: `>nie, >bez, >brak, <brak, >zaden*, >jeszcze nie, >nie jest, <nie posiad*, >nie posiad*, >nie mamy, <nie mamy, <nie dotyczy, >zakazan*`,
	expired: `wygas*, <wygasl*, <niewazn*, <stracil* waznosc, <utracil*, <cofniet*, <uplynal, >dawniej, <przeterminowan*, <po terminie`,
	requirement: `wymagan*, >wymaga*, <wymagan*, <wymog*, >wymog*, konieczn*, niezbedn*, obowiazkow*, mile widzian*, >musi, >musza, >powinien, >powinn*, >dowod*, >wykonawca, >oferent*, >kandydat*, >czy posiada*, >czy, >potwierdzenie, <lub rownowazn*, >szukamy, >oczekujemy, >preferowan*, <preferowan*, atut*, <atutem, dodatkowy atut, >przedstaw*, >zaswiadczenie o, >znajomosc, >doswiadczenie`,
	service: `>pomaga*, >pomoz*, doradztw*, doradc*, szkolen*, >szkolen*, kurs*, >kurs*, wdroz*, >wdroz*, wdrazan*, >wdrazan*, konsult*, audyt*, <audyt*, >uzyskaj, >uzyskani*^2, >zdobadz, >przygotowani* do, przygotowani*, >koszt*, <koszt*, >cena, >oferuj*, >uslug*, uslugi^1, >wsparci*, >wspieramy, >dla twojej firmy, >dla firm, <dla firm, >certyfikuj`,
	third: `centrum danych, centra danych, centrach danych, data center*, serwer*, >hostowan*, hosting*, infrastruktur*, chmur*^1, cloud^2, >dostawc*^1, <dostawc*^1, >przechowywan*, <przechowywan*, podmiot przetwarzajacy, podwykonawc*, >operator*, operator* platnosci, platnosc*^1, >klient*^1, dla klient*, >pracodawc*, >producent*, >laborator*, <laborator*, serwerown*, >kolokacj*, kolokacj*, >u dostawcy, >partner*^2, >bank*^2, nasz dostawca, naszego dostawcy`,
	process: `w trakcie, <w trakcie, >w trakcie, w toku, <w toku, planowan*, >planuj*, <planowan*, przygotowuj*, >przygotowuj*, >w przygotowaniu, <w przygotowaniu, >dazymy, >pracujemy nad, >cel*, <cel, <celem, wkrotce, oczekuj*, <oczekuj*, >harmonogram*, >roadmap*, >zamierza*, <do konca, >do konca, <w realizacji, >w realizacji, >rozpocze*, <rozpocze*, >docelow*, >ubiega*, <zlozon*, >w drodze`,
	compliant: `zgodn*, >zgodn*, <zgodn*, zgodnosc*, >wedlug, >w oparciu o, >na podstawie, >oparty na, >oparte na, >oparta o, >norm*, >standard*, >spelnia*, <spelnia*, >przestrzega*, >respektuj*, <ready, <compliant, >wytyczn*, >wymogi, >wymagania normy, >zasad*, dobre praktyki, >kompatybiln*, >dostosowan*, >spelnia wymogi, >spelnia wymagania, >spelniamy wymogi, >spelniamy wymagania, >zgodne z wymogami, >zgodnie z wymaganiami, >zgodnie z wymogami`,
	holds: `certyfikat*, >certyfikat*, certyfikowan*, >certyfikowan*, certyfikacj*, akredyt*, >czlon*, czlonek, >partner, partner^1, >posiada*, <posiada*, uzyska*, >uzyska*, >zdobyl*, >otrzyma*, >raport, zaswiadczen*, uznan*, <wazny, audytowan*, >zarejestrowan*, >legitym*, zweryfikowan*`,
	label: `<firma, >firma^3`,
	about: `>np., >na przyklad, >przyklad*, >co to jest, >czym jest, >dlaczego, >jak dziala, >wpisz, >podaj, >wprowadz, >jak uzyskac, >jak zdobyc`,
	generic: `<to norma, <to miedzynarodow*, <to standard, <jest norma, <jest standardem, <oznacza, <okresla, <definiuje, <wymaga, >poradnik, >firmy z, >firmy posiadajace, >firm z, >jesli, >norma^1, >rozporzadzeni*, <rozporzadzeni*, >art., <art., >ustaw*, >artykul*, <obowiazuje`,
	staff: `zespol*, eksper*, konsultanci, inzynier*, specjalis*, pracownic*, audytorz*`,
	product: `produkt*, oprogramowan*, platform*, system^1, systemy^1, rozwiazan*^1, aplikacj*, urzadzen*`,
	own: `jestesmy, my, nasz*, posiadamy, mamy, jestem, moj`,
	none: `nie tylko, bez zobowiazan, nie ma problemu, bez watpienia, nie zwlekaj`,
	and: `i, oraz, a takze, jak rowniez`,
	or: `lub, albo, czy`,
	until: `wazny do, wazne do, wazna do, waznosc do, waznosc, do, wygasa, termin waznosci`,
	since: `od, wydany, uzyskany w, wazny od`,
};
