/** Tagalog. */
import type { Cues } from './cue.ts';

export const tl: Cues = {
	negated: `>hindi, >wala, >walang, >hindi pa, <wala pa, >wala pang`,
	expired: `<paso na, <nag expire, <expired na, >dating`,
	requirement: `kailangan, >kailangan, <kailangan, dapat, >dapat, kinakailangan, >mas mainam, >mayroon ba`,
	service: `tulungan, >tutulungan, pagsasanay, >pagsasanay, konsultasyon, serbisyo^1, >makakuha ng, >pagkuha ng, bayad, presyo`,
	third: `naka host, >naka host, server, imprastraktura, >nakaimbak, data center, >kliyente*, >tagapagtustos`,
	process: `kasalukuyang, >kasalukuyang, >pinoproseso, <pinoproseso, plano, >plano, >nagpaplano, >layunin, malapit na, <sa hinaharap`,
	compliant: `sumusunod, >sumusunod, >alinsunod, alinsunod, <compliant, >batay sa, >naaayon`,
	holds: `sertipikado, >sertipikado, sertipikasyon, >sertipikasyon, sertipiko, >sertipiko, akreditado, >akreditado, miyembro, >miyembro, rehistrado, >rehistrado, sertipikadong, >may`,
	about: `>halimbawa, >ano ang, >bakit`,
	generic: `<ay isang, >kung`,
	own: `kami, namin, aming, ako, aking`,
	and: `at, pati`,
	or: `o`,
	until: `hanggang`,
};
