/** One publish in a process of its own, so that its time and peak memory are its own. Prints them with the summary. */
import { publish } from '#registry/publish.ts';

const [evidence = '', out = '', keys = '', date = ''] = process.argv.slice(2);
const begun = performance.now();
const summary = await publish({ evidence, out, keys, date });
console.log(JSON.stringify({ seconds: (performance.now() - begun) / 1000, peak: process.resourceUsage().maxRSS * 1024, summary }));
