/** Turkish. */
import type { Cues } from './cue.ts';

export const tr: Cues = {
	negated: `<degil*, <yok*, <sahip degil*, <bulunm*, <almadi*, <alinmadi*, >henuz, <olmadan, <mevcut degil*, <olmayan, <iddia etmi*, >hicbir, <yer almiyor, <alinmamis*, <yapilmadi, >yasak*`,
	expired: `<suresi dol*, <suresi bit*, <gecersiz, <sona er*, <iptal, <gecerliligini yitir*, >eski, <gecmis`,
	requirement: `gerekli*, gerek*^1, <zorunlu*, zorunlu, sart*, <sart*, <aranmakta*, <aran*, tercih seb*, <tercih*, <isteniyor, <istenir, <beklenmekte*, <beklenir, <olmali*, <sahip olmali*, <bulunmali*, >aranan, <talep ed*, <var mi, <varmi, <mi, <mevcut mu, <mu, <sahip misiniz, <sunulmali*, >aday*, >istekli*, <ibraz*, >kriter*, >isteyin, <sorun, <deneyim*, <bilgisi, <konusunda bilgi*`,
	service: `danisman*, <danisman*, egitim*, <egitim*, <kurs*, kurulum*, <kurulum*, <almak icin, <almaniz*, <almaniza, <alin, <alma, <hazirlik*, hazirlik*, <denetim*, <belgelendirme hizmet*, belgelendirme hizmet*, hizmet*^1, <hizmet*, <destek*^1, <maliyet*, <fiyat*, <ucret*, <nasil alinir, <yardimci*, >yardimci*, <icin basvur*, <uygulama*^2, <alma sureci`,
	third: `veri merkez*, sunucu*, barindir*, hosting*, altyapi*, bulut*^1, bulut altyapi*, cloud^2, >saglayici*^1, <saglayici*^1, tedarikci*, >tedarikci*, >saklan*, <saklan*, >depolan*, <depolan*, odeme*, odeme altyapi*, odeme kurulus*, musteri*^3, >musterilerimizin, >isveren, >uretici*, <laboratuvar*, >is ortag*^2, >alt yuklenici*, >servis saglayici*, <tesis*`,
	process: `<surecinde*, <surecin*, <devam ed*, <asamasinda*, <planlan*, planlan*, >planlan*, <hedefl*, >hedef*, <hedef*, <hazirlan*, <calisma*^1, <yakinda, >yakinda, <bekleniyor, <beklen*, <basvur*, <yolunda, <basla*, >yol haritas*, <yol haritas*, >sureci devam, <sureci devam, <alinacak*, <olacak*, <tamamlanacak*, <gelecek, >devam eden, <icin calisiyoruz, <belgelendirme sureci, <sertifikasyon sureci`,
	compliant: `uyumlu*, <uyumlu*, uyum, <uyum*, uygun*, <uygun*, <uygunluk*, <uygunlug*, <standartlarin*, <standardin*, <standart*^1, <cercevesinde, <dogrultusunda, <gore, <esas*, <temel*, <paralel, <prensip*, <ilkeler*, <kurallar*, <kriterler*, <yonerge*, <gereksinim*, <ready, <tabanli, <normlar*, <gereksinimlerini karsila*, <gerekliliklerini karsila*, <gerekliliklerine uygun*, <sartlarina uygun*`,
	holds: `sertifika*, <sertifika*, sertifikali*, sertifikas*, >sertifika*, belgeli*, <belge*, >belge*, belgesi*, belgelendir*, akredit*, <akredit*, <uye*, uyesi*, uyelik*, <partner*, <is ortag*, <sahip*, <sahibi*, <onayli*, onayli*, <tescil*, <rapor*, >aldik, <aldik, <aldi, <alinmis*, <kayitli, <yetkili, <denetlen*, <tamamla*, <unvan*`,
	label: `<sirket*, <firma*`,
	about: `>ornegin, >ornek, >orn., <nedir, >nedir, >neden, <girin, <yazin, <ne demek, <nasil, >nasil`,
	generic: `<bir standart*, <standardidir, <anlamina, <demektir, <tanimlar, <saglar, <rehber*, <kilavuz*, >firmalar, >sirketler, <olan firma*, <olan sirket*, <olan bir, >eger, <madde*, >madde, <kanun*, <yonetmelik*, <tuzug*, <kapsaminda`,
	staff: `ekip*, uzman*, muhendis*, danismanlar*, calisan*, personel*`,
	product: `urun*, yazilim*, platform*, cozum*^1, sistem*^1, uygulama*, cihaz*`,
	own: `biz, bizim, sirketimiz*, firmamiz*, kurumumuz*, sahibiz, ben, benim`,
	none: `sadece degil, hizmet kalite*, hizmetlerimiz, musteri memnuniyet*, musteri hizmet*, yok denecek`,
	and: `ve, ile, ayrica, hem`,
	or: `veya, ya da, yahut`,
	until: `gecerlilik, son gecerlilik, gecerlilik tarihi, kadar gecerli, bitis, bitis tarihi`,
	since: `tarihinden, yilinda, itibaren, veris tarihi, beri`,
};
