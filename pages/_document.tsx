import Document, {
  type DocumentContext,
  type DocumentInitialProps,
  Head,
  Html,
  Main,
  NextScript,
} from "next/document";
import { readPageLink } from "@/app/[lang]/page-link";
import type { View } from "@/lib/query/view";
import { DEFAULT_LANGUAGE, isLanguage, type Language, WRITING } from "@/lib/words/languages";

type Look = { language: Language; theme: View["theme"]; nonce: string | undefined };

/** The page around an embed, as `app/[lang]/layout.tsx` is around every other page. */
export default class EmbedDocument extends Document<Look> {
  static override async getInitialProps(
    context: DocumentContext,
  ): Promise<DocumentInitialProps & Look> {
    const { lang } = context.query;
    const header = (name: string) => context.req?.headers[name]?.toString();
    return {
      ...(await Document.getInitialProps(context)),
      language: typeof lang === "string" && isLanguage(lang) ? lang : DEFAULT_LANGUAGE,
      theme: readPageLink(header("x-link")).view.theme,
      nonce: header("x-nonce"),
    };
  }

  override render() {
    const { language, theme, nonce } = this.props;
    return (
      <Html
        lang={language}
        dir={WRITING[language].direction}
        data-theme={theme === "auto" ? undefined : theme}
      >
        <Head nonce={nonce}>
          <link rel="stylesheet" href="/theme.css" />
          <link rel="icon" href="/favicon.ico" sizes="48x48" />
        </Head>
        <body>
          <Main />
          <NextScript nonce={nonce} />
        </body>
      </Html>
    );
  }
}
