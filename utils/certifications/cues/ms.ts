/** Malay. */
import type { Cues } from './cue.ts';

export const ms: Cues = {
	negated: `>tiada, >belum mendapat, >belum memperoleh, >tidak mempunyai, <tiada, >bukan`,
	expired: `<tamat tempoh, tamat tempoh, <telah tamat, <luput, <dibatalkan, <ditarik balik`,
	requirement: `mesti, >mesti, <mesti, diperlukan, >perlu, kelebihan, <satu kelebihan, >hendaklah, syarat, >pemohon, >petender, >keutamaan, <dikehendaki, >adakah`,
	service: `>membantu, perunding*, >perunding*, khidmat, >khidmat, perkhidmatan^1, latihan, >latihan, kursus, >kursus, >kos, <kos, >harga, >bimbingan, bimbingan, >dapatkan, >memperolehi, >berapakah, >permohonan, proses pensijilan, >khidmat nasihat`,
	third: `pusat data, pelayan, >pelayan, >dihoskan, pengehosan, infrastruktur*, awan^1, >pembekal, <pembekal, >pengilang, >disimpan, gerbang pembayaran, >pelanggan^2, >rakan^2, >penyedia, <penyedia, >makmal, <makmal`,
	process: `dalam proses, >dalam proses, sedang, >sedang, dirancang, >dirancang, >merancang, >menuju, akan datang, >sasaran, <sasaran, >bakal, <menunggu, >usaha`,
	compliant: `mematuhi, >mematuhi, pematuhan, >selaras, >berdasarkan, >mengikut, >piawaian, piawaian, >menepati, <patuh, patuh, >standard, >memenuhi, >sejajar, >garis panduan`,
	holds: `disijilkan, >disijilkan, pensijilan, >pensijilan, bersijil, >bersijil, diperakui, >diperakui, diiktiraf, >diiktiraf, pengiktirafan, >pengiktirafan, sijil, >sijil, ditauliahkan, ahli, >ahli, keahlian, berdaftar, >berdaftar, >mempunyai, >memperoleh, >dianugerahkan, diakreditasi, akreditasi, <status`,
	label: `<syarikat, >syarikat^3`,
	about: `>contoh, >contohnya, >apakah itu, >apa itu, >mengapa, >masukkan, >nyatakan, >bagaimana, >cara`,
	generic: `<ialah, <adalah, <merupakan, <bermaksud, >panduan, >syarikat yang, >jika, >sekiranya, >akta`,
	own: `kami, kita, saya, syarikat kami`,
	none: `bukan sahaja, tidak hanya`,
	and: `dan, serta`,
	or: `atau`,
	until: `sah sehingga, sehingga, tempoh sah, sah hingga`,
	since: `sejak, pada tahun`,
};
