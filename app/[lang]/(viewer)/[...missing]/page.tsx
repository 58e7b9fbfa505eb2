import { notFound } from "next/navigation";

/** Any other address: not found, with the map still there. */
export default function MissingPage() {
  notFound();
}
