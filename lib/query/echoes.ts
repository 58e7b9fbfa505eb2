export type Echoes = {
  /** A value of the page's own is written into the address. */
  note: (text: string) => void;
  /** Whether the link says what the page itself wrote: that may come when the page has long moved on. */
  take: (text: string) => boolean;
  /** Another link is on its way, whatever was written before. */
  forget: () => void;
};

/** Tells what a page wrote into the address, as where its map looks, from what a link asks it to go to. */
export function createEchoes(): Echoes {
  let written: string[] = [];
  return {
    note: (text) => {
      written.push(text);
    },
    take: (text) => {
      const index = written.lastIndexOf(text);
      // What was written before it is never heard of any more.
      written = index < 0 ? [] : written.slice(index + 1);
      return index >= 0;
    },
    forget: () => {
      written = [];
    },
  };
}
