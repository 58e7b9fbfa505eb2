import type { AppProps } from "next/app";
import "@/app/[lang]/globals.css";

/** What is answered without any script of Next: embeds (`docs/decisions/0057-embeds.md`). */
export default function App({ Component, pageProps }: AppProps) {
  return <Component {...pageProps} />;
}
