import { createHash } from "node:crypto";
import { PALETTE, type Theme } from "@/lib/map/palette";

/** The style sheet of the page of a bundle; it is the one thing that the page's own policy lets in. */
export const PAGE_STYLE = [
  `:root{color-scheme:light dark;${coloursOf("light")}}`,
  `@media (prefers-color-scheme:dark){:root{${coloursOf("dark")}}}`,
  `@media print{:root{color-scheme:light;${coloursOf("light")}}}`,
  `*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:1rem/1.6 "Noto Sans","Vazirmatn",system-ui,sans-serif}
header,nav,main,footer{max-inline-size:52rem;margin-inline:auto;padding:1rem 1.25rem}
h1,h2,h3{line-height:1.3;font-family:"Source Serif 4","Vazirmatn",Georgia,serif}
h1{margin-block:.5rem}h2{margin-block:2.5rem .75rem;border-block-end:1px solid var(--line)}h3{margin-block:0 .5rem}
a{color:var(--accent);overflow-wrap:anywhere}
nav ul{display:flex;flex-wrap:wrap;gap:.5rem 1.25rem;margin:0;padding:0;list-style:none}
nav a,li>a,.event>p>a{display:inline-block;min-block-size:1.5rem}
article,.record{padding-block:1rem;border-block-end:1px solid var(--line);overflow-wrap:anywhere}
.record{list-style:none;margin-inline-start:-1.5rem}
.event{content-visibility:auto;contain-intrinsic-size:auto 30rem}
dl{margin:.25rem 0}dl>div{display:flex;flex-wrap:wrap;gap:0 .75rem}
dt{color:var(--ink-2);min-inline-size:13rem}dd{margin:0;flex:1 1 16rem}dd>p{margin:0}
ol,ul{padding-inline-start:1.5rem}.claims>li{margin-block:.75rem}
p{margin-block:.25rem}.said,.note{color:var(--ink-2)}
blockquote{margin:.5rem 0;padding-inline-start:1rem;border-inline-start:3px solid var(--line);white-space:pre-line}
code{font-size:.875em;direction:ltr;unicode-bidi:isolate}
.map svg{display:block;max-inline-size:100%;block-size:auto;border:1px solid var(--line)}
:target{background:var(--mark)}`,
].join("\n");

/** What the page may load: its style sheet, by its checksum, and nothing else from anywhere. */
export const PAGE_POLICY = [
  "default-src 'none'",
  `style-src 'sha256-${createHash("sha256").update(PAGE_STYLE).digest("base64")}'`,
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");

function coloursOf(theme: Theme): string {
  const { paper, ink, ink2, line, accent, mark } = PALETTE[theme].interface;
  return `--paper:${paper};--ink:${ink};--ink-2:${ink2};--line:${line};--accent:${accent};--mark:${mark}`;
}
