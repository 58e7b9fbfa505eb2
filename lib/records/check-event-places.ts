import type { AtlasData } from "./atlas-data";
import type { Document } from "./document";
import { type Event, isPlaced, type PlaceRole } from "./event";
import type { Place } from "./place";
import type { Report } from "./report";

const FILE = "events.json";

/** Forms of mention in which the word stands for something else than the place. */
const NAMES_NO_PLACE: readonly string[] = ["metonym", "inside-a-name"];

/** The family of events in which people leave one place for another. */
const MOVEMENT = "movement";

/**
 * Places of events: what is said to be stated stands in the passages listed, document by document;
 * only a move has ends; and no passage is made to say a thing twice, or two that exclude each other.
 */
export function checkEventPlaces(data: AtlasData, report: Report) {
  const names = collectNames(data);
  const familyOf = new Map(data.vocabulary.eventTypes.map(({ id, family }) => [id, family]));
  for (const event of data.events) {
    const refuse = (field: string, message: string) => report(FILE, event.id, field, message);
    const family = familyOf.get(event.type);
    event.places.forEach((tie, index) => {
      if (isEnd(tie.role) && family !== undefined && family !== MOVEMENT) {
        refuse(
          `places[${index}].role`,
          `only an event of the family "${MOVEMENT}" goes from a place or to it, "${event.type}" is none; ` +
            'take "at" or "about", or another type',
        );
      }
      for (const document of documentsWithoutName(event, tie, names)) {
        refuse(
          `places[${index}].basis`,
          `is "stated", but no passage of ${document} listed names ${tie.place} or a place within it; ` +
            'list the passage that does, mark the mention, or give that document an entry of its own with "context", ' +
            '"inferred" or "ambiguous" (a metonym or a part of another name does not count)',
        );
      }
      checkAgainstEarlier(event, index, refuse);
    });
  }
}

type Tie = Event["places"][number];

const isEnd = (role: PlaceRole) => role === "from" || role === "to";

/** One passage ties a place to an event once in one role, and not both near it and there. */
function checkAgainstEarlier(
  { places }: Event,
  index: number,
  refuse: (field: string, message: string) => void,
) {
  const tie = places[index];
  if (!tie) return;
  const earlier = places.slice(0, index).filter(({ place }) => place === tie.place);
  if (earlier.some(({ role, basis }) => role === tie.role && basis === tie.basis)) {
    refuse(
      `places[${index}]`,
      `repeats place, role and basis of an entry before it; make them one`,
    );
    return;
  }
  for (const id of tie.attestations) {
    const others = earlier.filter(({ attestations }) => attestations.includes(id));
    if (others.some(({ role }) => role === tie.role)) {
      refuse(
        `places[${index}].attestations`,
        `gives the place in this role twice: "${id}"; choose one basis`,
      );
    } else if (others.some(({ role }) => excludes(role, tie.role))) {
      refuse(
        `places[${index}].attestations`,
        `puts the event both near the place and there: "${id}"; choose one role`,
      );
    }
  }
}

function excludes(one: PlaceRole, other: PlaceRole): boolean {
  return (one === "near" && isPlaced(other)) || (other === "near" && isPlaced(one));
}

type Names = ReturnType<typeof collectNames>;

function collectNames({ places, documents }: AtlasData) {
  return {
    places: new Map(places.map((place) => [place.id, place])),
    documents: new Map(documents.map((document) => [document.id, collectMentions(document)])),
  };
}

/** The passages of a document by id, and the mentions that name a place, by position. */
function collectMentions({ passages, mentions }: Document) {
  return {
    passages: new Map(passages.map((passage) => [passage.id, passage])),
    named: mentions
      .filter(({ kind, form }) => kind === "place" && !NAMES_NO_PLACE.includes(form))
      .toSorted((one, other) => one.start - other.start),
  };
}

/** The documents of which an entry lists passages as stating the place, though none of these names it. */
function documentsWithoutName(event: Event, tie: Tie, names: Names): string[] {
  if (tie.basis !== "stated" || !names.places.has(tie.place)) return [];
  const backing = event.attestations.filter(({ id }) => tie.attestations.includes(id));
  return [...new Set(backing.map(({ document }) => document))].filter((id) => {
    const document = names.documents.get(id);
    const own = backing.filter((attestation) => attestation.document === id);
    return (
      document && !own.some(({ passage }) => namesPlace(document, passage, tie.place, names.places))
    );
  });
}

/** Whether a passage names a place or one within it; so does one that is unknown, which is another fault. */
function namesPlace(
  { passages, named }: ReturnType<typeof collectMentions>,
  passageId: string,
  place: string,
  placeById: ReadonlyMap<string, Place>,
): boolean {
  const passage = passages.get(passageId);
  if (!passage) return true;
  for (let index = firstFrom(named, passage.start); index < named.length; index++) {
    const mention = named[index];
    if (!mention || mention.start >= passage.end) return false;
    if (mention.end <= passage.end && liesIn(mention.target, place, placeById)) return true;
  }
  return false;
}

/** Index of the first mention that begins at a position or after it. */
function firstFrom(mentions: readonly { start: number }[], position: number): number {
  let [low, high] = [0, mentions.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((mentions[middle]?.start ?? position) < position) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Whether a place is another, or lies within it; a chain that runs in a circle ends where it began. */
function liesIn(start: string, container: string, placeById: ReadonlyMap<string, Place>): boolean {
  const seen = new Set<string>();
  let id: string | null | undefined = start;
  while (id && !seen.has(id)) {
    if (id === container) return true;
    seen.add(id);
    id = placeById.get(id)?.properties.within;
  }
  return false;
}
