/**
 * Hosts where many parties have pages: a link there names a page, never who stands behind it.
 * A wrong match is worse than none, so their owners (GitHub, Medium …) have no record by domain either.
 * `example.com` covers itself and all below it; `*.example.com` only what is below it (customers get a sub-domain,
 * the company keeps its own); `example.com/path` the pages whose path begins so. Suffixes where anybody gets a name
 * (github.io, vercel.app …) are known to the public suffix list and need no entry.
 */
const SHARED = `
# social networks, video, messengers
facebook.com fb.com fb.me instagram.com threads.net threads.com x.com twitter.com t.co linkedin.com lnkd.in youtube.com youtu.be vimeo.com
tiktok.com pinterest.com reddit.com tumblr.com flickr.com snapchat.com quora.com vk.com ok.ru weibo.com xing.com mastodon.social bsky.app
meetup.com eventbrite.com discord.com discord.gg *.slack.com t.me telegram.me telegram.org wa.me whatsapp.com m.me messenger.com skype.com
line.me wechat.com viber.com signal.group twitch.tv soundcloud.com spotify.com community.dev
# short links and link pages
linktr.ee bit.ly bitly.com tinyurl.com goo.gl g.co g.page forms.gle ow.ly buff.ly is.gd cutt.ly rebrand.ly t.ly rb.gy shorturl.at s.id
beacons.ai bio.link taplink.cc carrd.co about.me lnk.bio campsite.bio solo.to linkin.bio milkshake.app hoo.be calendly.com typeform.com
jotform.com surveymonkey.com airtable.com notion.so notion.site coda.io canva.com figma.com miro.com trello.com gitbook.io
# code, packages, papers
github.com gist.github.com gitlab.com bitbucket.org codeberg.org sourceforge.net launchpad.net sr.ht savannah.gnu.org npmjs.com pypi.org
crates.io packagist.org rubygems.org hub.docker.com huggingface.co kaggle.com stackoverflow.com stackexchange.com codepen.io codesandbox.io
replit.com glitch.com readthedocs.io readthedocs.org wordpress.org archive.org wikipedia.org wikidata.org producthunt.com dev.to hackernoon.com
# blogs and site builders
medium.com substack.com wordpress.com blogger.com blogspot.com livejournal.com hashnode.com hashnode.dev ghost.io wixsite.com *.wix.com
weebly.com *.squarespace.com webflow.io *.webflow.com jimdo.com jimdosite.com jimdofree.com strikingly.com site123.me webnode.com tilda.ws godaddysites.com
business.site yolasite.com ucraft.net zyrosite.com mystrikingly.com *.odoo.com myshopify.com *.shopify.com bigcartel.com etsy.com gumroad.com
000webhostapp.com infinityfreeapp.com herokuapp.com azurewebsites.net windows.net amazonaws.com cloudfront.net web.app firebaseapp.com
appspot.com cloudapp.net sharepoint.com zohosites.com site.com
# big companies' hosts for others' pages; the companies' other hosts stay theirs
sites.google.com docs.google.com drive.google.com forms.google.com play.google.com plus.google.com maps.google.com groups.google.com
business.google.com chromewebstore.google.com apps.apple.com itunes.apple.com testflight.apple.com appsource.microsoft.com
azuremarketplace.microsoft.com apps.microsoft.com marketplace.visualstudio.com aws.amazon.com/marketplace appexchange.salesforce.com
my.salesforce.com force.com marketplace.atlassian.com atlassian.net addons.mozilla.org dropbox.com/s dropbox.com/scl *.box.com 1drv.ms
onedrive.live.com *.zendesk.com *.freshdesk.com *.intercom.help *.mindtouch.com *.turtl.co *.widen.net *.ceros.com *.phenompeople.com
*.hubspotusercontent-na1.net hs-sites.com akamaized.net azureedge.net googleapis.com googleusercontent.com issuu.com slideshare.net scribd.com
google.com/maps google.com/search google.com/url google.com/aclk *.teamtailor.com *.my.site.com groups.io
# marketplaces, vendor directories, reviews, jobs
clutch.co goodfirms.co upwork.com fiverr.com freelancer.com peopleperhour.com guru.com toptal.com malt.com malt.fr malt.de malt.es malt.uk
g2.com trustpilot.com designrush.com techbehemoths.com themanifest.com visualobjects.com sortlist.com sortlist.co.uk sortlist.de sortlist.fr
sortlist.es sortlist.it sortlist.be sortlist.nl contra.com workana.com topdevelopers.co appfutura.com itfirms.co selectedfirms.co
softwareworld.co extract.co 99designs.com dribbble.com behance.net capterra.com getapp.com softwareadvice.com sourceforge.com
trustradius.com gartner.com/reviews sitejabber.com yelp.com bbb.org crunchbase.com pitchbook.com owler.com zoominfo.com glassdoor.com indeed.com
kununu.com angel.co wellfound.com f6s.com arc.dev hired.com twine.net truelancer.com yunojuno.com braintrust.com usebraintrust.com
gun.io codementor.io x-team.com hubstaff.com talent.hubstaff.com crossover.com andela.com legiit.com seoclerks.com designcrowd.com
yellowpages.com europages.com kompass.com dnb.com opencorporates.com amazon.com/dp ebay.com alibaba.com aliexpress.com indiamart.com
justdial.com sulekha.com greenhouse.io lever.co workable.com bamboohr.com smartrecruiters.com recruitee.com personio.de personio.com
breezy.hr ashbyhq.com bdjobs.com rozee.pk mustakbil.com
# disclosure and bounty platforms
hackerone.com bugcrowd.com intigriti.com yeswehack.com openbugbounty.org huntr.dev huntr.com hackenproof.com immunefi.com synack.com
bugbounty.ch bugbounty.jp federacy.com zerocopter.com yogosha.com hackrate.com safehats.com cobalt.io vulnerability.ch bugbounty.sa
firebounty.com disclose.io redstorm.io hckrt.com code4rena.com detectify.com/responsible yesbounty.com secureuxsites.com bugbase.ai
# status and trust pages of others
statuspage.io status.io instatus.com freshstatus.io sorryapp.com hund.io statuscast.com status.page betteruptime.com betterstack.com
stats.uptimerobot.com uptimerobot.com statuspal.io cachethq.io statusy.co hyperping.io app.vanta.com trust.page safebase.io
app.conveyor.com cloudharmony.com conveyor.com
# mail for everybody
gmail.com googlemail.com outlook.com hotmail.com hotmail.co.uk live.com msn.com yahoo.com yahoo.co.uk yahoo.co.jp ymail.com rocketmail.com icloud.com me.com
mac.com aol.com proton.me protonmail.com protonmail.ch pm.me tutanota.com tuta.io gmx.com gmx.de gmx.net gmx.at gmx.ch web.de
t-online.de freenet.de mail.ru bk.ru list.ru inbox.ru yandex.ru yandex.com ya.ru rambler.ru qq.com 163.com 126.com yeah.net sina.com
sina.cn sohu.com foxmail.com naver.com daum.net hanmail.net rediffmail.com mail.com email.com fastmail.com fastmail.fm hey.com
zohomail.com orange.fr wanadoo.fr free.fr laposte.net libero.it virgilio.it seznam.cz wp.pl o2.pl onet.pl interia.pl uol.com.br
bol.com.br terra.com.br comcast.net verizon.net att.net sbcglobal.net bellsouth.net cox.net btinternet.com sky.com rogers.com
`;

/** Hosts that cover themselves and all below; hosts that cover only what is below; host → beginnings of paths. */
const WHOLE = new Set<string>();
const BELOW = new Set<string>();
const PATHS = new Map<string, string[]>();
for (const entry of SHARED.split('\n').flatMap((line) => (line.startsWith('#') ? [] : line.split(' ').filter(Boolean)))) {
	const cut = entry.indexOf('/');
	if (cut > 0) PATHS.set(entry.slice(0, cut), [...(PATHS.get(entry.slice(0, cut)) ?? []), entry.slice(cut)]);
	else if (entry.startsWith('*.')) BELOW.add(entry.slice(2));
	else WHOLE.add(entry);
}

/**
 * Whether a page at this host is no sign of who stands behind it.
 * @param host lower-case host name without `www.`
 * @param path the address's path, which decides on some hosts of big companies
 */
export function isSharedHost(host: string, path = '/'): boolean {
	if (PATHS.get(host)?.some((start) => path === start || path.startsWith(`${start}/`))) return true;
	for (let rest = host; rest.includes('.'); rest = rest.slice(rest.indexOf('.') + 1)) {
		if (WHOLE.has(rest) || (rest !== host && BELOW.has(rest))) return true;
	}
	return false;
}

/**
 * Suffixes of the public suffix list's private half that are sold like any other name (CentralNic and the like):
 * a name below them has one owner who chose it, as below `co.uk`.
 */
export const SOLD_SUFFIXES: ReadonlySet<string> = new Set(
	`ae.org br.com cn.com co.com co.nl com.de com.se de.com eu.com gb.com gb.net gr.com hu.com hu.net in.net jp.net jpn.com mex.com no.com
	org.mx radio.am radio.fm ru.com sa.com se.com se.net uk.com uk.net us.com us.org za.com za.net za.org africa.com co.business co.education
	co.events co.financial co.network co.place co.technology com.ps eu.org waw.pl net.ru org.ru pp.ru msk.ru spb.ru msk.su`.split(/\s+/),
);
