import { MissingRecord, missingMetadata } from "../missing-record";

export { missingMetadata as generateMetadata };

/** Any other address. */
export default function MissingPage() {
  return <MissingRecord />;
}
