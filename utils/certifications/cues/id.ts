/** Indonesian. */
import type { Cues } from './cue.ts';

export const id: Cues = {
	negated: `>tidak, >belum, >bukan, >tanpa, <belum, <tidak ada, >tak ada, <belum ada, <belum dimiliki, >belum memiliki, >tidak memiliki, <tidak berlaku bagi, >dilarang`,
	expired: `kedaluwarsa, kadaluarsa, kadaluwarsa, <sudah berakhir, <telah berakhir, <habis masa, <tidak berlaku, <dicabut, >dahulu, <masa berlaku habis`,
	requirement: `wajib, >wajib, <wajib, diperlukan, dibutuhkan, disyaratkan, <diutamakan, diutamakan, >harus, >syarat, syarat, persyaratan, >persyaratan, >kualifikasi, nilai tambah, <nilai tambah, menjadi nilai plus, >apakah, <atau setara, <atau sejenis, >pelamar, >penyedia harus, >peserta, >bukti, >pastikan, >kandidat, >minimal^1, <lebih disukai, >pengalaman, >pengetahuan, >memahami`,
	service: `>membantu, >bantu, jasa, >jasa, konsultan*, >konsultan*, konsultasi, >konsultasi, pelatihan, >pelatihan, >training, <training, kursus, pendampingan, >pendampingan, >pengurusan, pengurusan, implementasi*, >implementasi, >mendapatkan^2, >dapatkan, >memperoleh^2, >raih, >meraih^2, audit, >audit, <biaya, >biaya, >harga, <harga, >layanan, layanan^1, >persiapan, <persiapan, >perusahaan anda, <untuk perusahaan anda, >bagi perusahaan, >mengurus, >penerapan^1, >workshop, >sosialisasi`,
	third: `pusat data, data center*, server, >server, >dihosting, hosting, >hosting, infrastruktur*, cloud^2, >penyedia, <penyedia, >pemasok, >vendor^1, <vendor^1, >disimpan, <disimpan, penyimpanan, >pembayaran, payment gateway, gerbang pembayaran, >klien*^1, >pelanggan^2, >mitra^2, >diproses, >pabrikan, >produsen, >laboratorium, <laboratorium, >di perusahaan, >bekerja di, >untuk klien, >maklon, >perusahaan klien`,
	process: `dalam proses, <dalam proses, >dalam proses, >sedang, <sedang, <masih pr, <pr, direncanakan, <direncanakan, rencana, >rencana, <rencana, target, >target, <target, >menuju, segera, >segera, <segera, >persiapan menuju, <menyusul, >tahap, <tahap, >berencana, >mempersiapkan, <dipersiapkan, >upaya, >roadmap, <ongoing, <berjalan, <akan datang, <diajukan, >mengajukan, >proses sertifikasi, <belum selesai, >fase, >akan mendapatkan, >akan memperoleh, >akan segera`,
	compliant: `sesuai, >sesuai, <sesuai, kepatuhan, >kepatuhan, patuh, >patuh, >mematuhi, >memenuhi, >berdasarkan, >berbasis, >selaras, <selaras, >standar, standar, >standard, >mengikuti, >mengacu, >prinsip, >praktik, <ready, <compliant, <kompatibel, >setara, >menerapkan, >merujuk, >kerangka, >pedoman, >memenuhi persyaratan, >sesuai persyaratan`,
	holds: `bersertifikat, >bersertifikat, sertifikasi, >sertifikasi, sertifikat, >sertifikat, tersertifikasi, >tersertifikasi, bersertifikasi, >bersertifikasi, terakreditasi, akreditasi, anggota, >anggota, <member, keanggotaan, mitra resmi, >mitra resmi, <partner, >memiliki, >meraih^3, >memperoleh^3, terdaftar, >terdaftar, >mengantongi, >mendapat, diakui, >diakui, terverifikasi, diaudit, >laporan, telah lulus, <berlaku, pengakuan, penghargaan, >berhasil`,
	label: `<perusahaan, >perusahaan^3`,
	about: `>contoh, >contohnya, >misalnya, >misal, >apa itu, >mengapa, >kenapa, >masukkan, >tuliskan, >sebutkan, >bagaimana, >cara`,
	generic: `<adalah standar, <adalah, <merupakan standar, <merupakan, <berarti, <mengatur, <menetapkan, >panduan, <panduan, >perusahaan yang, >perusahaan dengan, >jika, >apabila, >bila, >standar^3, >undang, >regulasi, <pasal, >pasal, >pengertian, >manfaat, >pentingnya, <bertujuan, >daftar`,
	staff: `tim, tenaga ahli, ahli, konsultan kami, karyawan, insinyur, auditor, teknisi`,
	product: `produk*, perangkat lunak, aplikasi, platform, solusi^1, sistem^1, mesin, alat`,
	own: `kami, kita, saya`,
	none: `tidak hanya, bukan hanya, tidak perlu, tidak perlu khawatir, layanan pelanggan, bukan sekadar, tanpa batas, tanpa biaya`,
	and: `dan, serta, juga, &`,
	or: `atau`,
	until: `berlaku hingga, berlaku sampai, hingga, sampai, sampai dengan, s.d., masa berlaku, berlaku s/d`,
	since: `sejak, tahun, diterbitkan, mulai`,
};
