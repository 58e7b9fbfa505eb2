import type { GetServerSidePropsContext, GetServerSidePropsResult, PageConfig } from "next";
import Head from "next/head";
import { readEmbed } from "@/app/[lang]/embed/read-embed";
import { readPageLink } from "@/app/[lang]/page-link";
import { DrawnEmbedMap } from "@/components/embed/drawn-embed-map";
import { EmbedFrame } from "@/components/embed/embed-frame";
import { MissingEmbed } from "@/components/embed/missing-embed";
import { WordsProvider } from "@/lib/client/words-provider";
import { siteOf } from "@/lib/ogc/links";
import { headersOf } from "@/lib/server/web-messages";
import { openStore } from "@/lib/store";
import { PARSED_CATALOGUES, wordsIn } from "@/lib/words/catalogue";
import { nameEmbed } from "@/lib/words/embed-code";
import { DEFAULT_LANGUAGE, isLanguage, type Language } from "@/lib/words/languages";

/** Next adds no script of its own: the drawn map needs none, and readers of an article mostly leave it as it is. */
export const config: PageConfig = { unstable_runtimeJS: false };

type Props = Awaited<ReturnType<typeof readProps>>;

export async function getServerSideProps(
  context: GetServerSidePropsContext,
): Promise<GetServerSidePropsResult<Props>> {
  const props = await readProps(context);
  if (!props.embed) context.res.statusCode = 404;
  return { props };
}

async function readProps({ req, params }: GetServerSidePropsContext) {
  const lang = params?.lang?.toString();
  const language: Language = isLanguage(lang) ? lang : DEFAULT_LANGUAGE;
  const { atlas, vocabulary } = await openStore().readSummary();
  const link = readPageLink(req.headers["x-link"]?.toString());
  return {
    language,
    recordLanguage: atlas.language,
    title: atlas.title,
    families: vocabulary.families,
    site: siteOf({ url: "http://localhost", headers: headersOf(req) }),
    nonce: req.headers["x-nonce"]?.toString() ?? null,
    embed: (await readEmbed(link, wordsIn(language, atlas.language))) ?? null,
  };
}

/** A view of the atlas in an article: its map drawn by the server, without a script until it is to be used. */
export default function EmbedPage(props: Props) {
  const { language, recordLanguage, embed, families, title, site } = props;
  const nonce = props.nonce ?? undefined;
  return (
    <WordsProvider
      language={language}
      recordLanguage={recordLanguage}
      catalogue={PARSED_CATALOGUES[language]}
    >
      <Head>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="robots" content="noindex" />
        <title>{nameEmbed(embed?.frame.title ?? title, title)}</title>
        {embed && <link rel="canonical" href={site + embed.frame.home} />}
      </Head>
      {embed ? (
        <EmbedFrame embed={embed.frame} nonce={nonce}>
          <DrawnEmbedMap
            drawn={embed.drawn}
            digest={embed.frame.digest}
            families={families}
            isLinkBroken={embed.problems.length > 0}
          />
        </EmbedFrame>
      ) : (
        <MissingEmbed title={title} />
      )}
    </WordsProvider>
  );
}
