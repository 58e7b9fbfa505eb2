/** The part of the untyped `edtf` package that `edtf-date.ts` uses: it throws when a text is not EDTF. */
declare module "edtf" {
  export default function edtf(text: string): unknown;
}
