import type { Metadata } from "next";

export const metadata: Metadata = { title: "Nothing at this address" };

/** Reached only for addresses outside every page; the viewer has its own. */
export default function NotFound() {
  return (
    <main>
      <h1>There is nothing at this address</h1>
      <p>
        <a href="/">To the atlas</a>
      </p>
    </main>
  );
}
