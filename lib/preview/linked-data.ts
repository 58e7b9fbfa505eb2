import type { Vocabulary } from "@/lib/records/vocabulary";
import type { DocumentDetail, EventDetail, PlaceDetail } from "@/lib/store/answers";
import { plainDate } from "@/lib/text/plain-date";
import { claimOf } from "./linked-claim";
import { isRead, statedSpan } from "./linked-dates";

/**
 * A record as schema.org words it, in JSON-LD 1.1: what the record says and nothing more. What it does not know is left
 * out, and a date stands there only where it is a plain one.
 */
export type LinkedData = { "@context": "https://schema.org"; "@type": string; "@id": string } & {
  [property: string]: unknown;
};

const CONTEXT = "https://schema.org";

/** @param site its public address without a trailing slash */
export function placeData({ item, record }: PlaceDetail, site: string): LinkedData {
  const { names, precision, coordinateSource } = record.properties;
  const others = [...new Set(names.map(({ text }) => text))].filter((name) => name !== item.title);
  const coordinates = record.geometry?.coordinates;
  return {
    "@context": CONTEXT,
    "@type": "Place",
    "@id": `${site}/places/${item.id}`,
    url: `${site}/places/${item.id}`,
    name: item.title,
    ...(others.length > 0 && { alternateName: others }),
    ...(record.properties.within !== null && {
      containedInPlace: { "@type": "Place", "@id": `${site}/places/${record.properties.within}` },
    }),
    ...(coordinates && {
      // It lies somewhere within the circle; metres, as schema.org counts the radius.
      geo: {
        "@type": "GeoCircle",
        geoMidpoint: {
          "@type": "GeoCoordinates",
          latitude: coordinates[1],
          longitude: coordinates[0],
        },
        geoRadius: precision?.radius,
      },
    }),
    ...(coordinateSource && {
      subjectOf: {
        "@type": "CreativeWork",
        name: coordinateSource.label,
        ...(coordinateSource.url !== undefined && { url: coordinateSource.url }),
      },
    }),
  };
}

/** What documents report; whether it happened, or is said not to have, is its status. */
export function eventData(
  detail: EventDetail,
  { site, vocabulary, language }: { site: string; vocabulary: Vocabulary; language: string },
): LinkedData {
  const { item, record, places, attestations } = detail;
  const at = places.filter(({ role }) => role === "at").map(({ place }) => place);
  const once = at.filter((place, index) => at.findIndex(({ id }) => id === place.id) === index);
  const address = `${site}/events/${item.id}`;
  const status = vocabulary.statuses.find(({ id }) => id === item.status);
  return {
    "@context": CONTEXT,
    "@type": "Event",
    "@id": address,
    url: address,
    name: item.title,
    inLanguage: language,
    disambiguatingDescription: status?.label.en ?? item.status,
    ...(isRead(record.date.basis) && statedSpan(record.date.edtf)),
    ...(once.length > 0 && {
      location: once.map((place) => ({
        "@type": "Place",
        "@id": `${site}/places/${place.id}`,
        name: place.title,
      })),
    }),
    subjectOf: attestations.map((attested) => claimOf(attested, address, site)),
  };
}

export function documentData(
  { item, record }: Pick<DocumentDetail, "item" | "record">,
  { site, language }: { site: string; language: string },
): LinkedData {
  const { author, publisher, published } = record;
  const day = isRead(published.basis) ? plainDate(published.edtf) : undefined;
  return {
    "@context": CONTEXT,
    "@type": "CreativeWork",
    "@id": `${site}/documents/${item.id}`,
    url: `${site}/documents/${item.id}`,
    name: record.title.text,
    inLanguage: record.language,
    // Whether a person or a body made it, the record does not say.
    ...(isRead(author.basis) && author.text !== null && { author: author.text }),
    ...(isRead(publisher.basis) && publisher.text !== null && { publisher: publisher.text }),
    ...(day !== undefined && { datePublished: day }),
    // Our words about it, none of its own.
    subjectOf: { "@type": "CreativeWork", inLanguage: language, abstract: record.summary },
    encoding: {
      "@type": "MediaObject",
      name: record.source.file,
      sha256: record.source.sha256,
    },
  };
}
