import type { Bundle } from "./bundle";
import { dataOf } from "./index-page";

/** What a bundle is, in a file that any program shows, and how to verify it. */
export function readmeFile(
  describeFiles: (bundle: Bundle) => readonly [name: string, holds: string][],
) {
  return async function* (bundle: Bundle): AsyncIterable<string> {
    const { say, summary, site, filters, view, versionView, texts } = bundle;
    const { title, license } = summary.atlas;
    const line = (term: string, fact: string) =>
      say("bundle.readme.file", { name: term, holds: fact });
    const narrowed =
      filters.length === 0
        ? [say("download.all")]
        : [say("download.narrowed"), ...filters.map((words) => `- ${words}`)];
    const parts = [
      [say("bundle.title", { atlas: title })],
      [say("bundle.readme.is", { atlas: title, site }), say("bundle.readme.claims")],
      [
        ...narrowed,
        line(say("bundle.asOf"), dataOf(bundle)),
        line(say("bundle.here"), view),
        ...(versionView === undefined ? [] : [line(say("bundle.thisRelease"), versionView)]),
        line(say("bundle.license"), `${license.label} (${license.url})`),
        say(texts ? "bundle.wordsInAll" : "bundle.wordsOut"),
      ],
      [say("bundle.readme.open")],
      [
        say("bundle.readme.verify"),
        "    sha256sum -c manifest-sha256.txt",
        "    shasum -a 256 -c manifest-sha256.txt   (macOS)",
        say("bundle.readme.same"),
      ],
      [say("bundle.readme.passages"), say("bundle.readme.formulas")],
      [
        say("bundle.readme.files"),
        ...describeFiles(bundle).map(([name, holds]) => `- ${line(name, holds)}`),
      ],
    ];
    yield `${parts.map((lines) => lines.join("\n")).join("\n\n")}\n`;
  };
}
