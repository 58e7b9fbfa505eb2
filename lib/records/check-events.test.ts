import { describe, expect, it } from "vitest";
import { first, problemsAfter, type Rule } from "@/tests/store/broken-atlas";
import { recordOf } from "@/tests/store/edge-atlas";
import type { AtlasData } from "./atlas-data";

const event = (data: AtlasData, id: string) => recordOf(data.events, id);

describe("checkEvents", () => {
  it.each<Rule>([
    [
      "two events of one id",
      (data) => {
        const copy = structuredClone(event(data, "rumour"));
        copy.attestations = copy.attestations.map((attestation) => ({
          ...attestation,
          id: "rumour-other",
        }));
        data.events.push(copy);
      },
      "events.json: rumour: id: is used twice",
    ],
    [
      "two attestations of one id",
      (data) => {
        const { attestations, places } = event(data, "squall");
        first(attestations).id = "squall-2";
        first(places).attestations = ["squall-2"];
      },
      "events.json: squall-2: id: is used by two attestations",
    ],
    [
      "a type of event outside the vocabulary",
      (data) => {
        event(data, "rumour").type = "gossip";
      },
      'events.json: rumour: type: is not in the vocabulary: "gossip"',
    ],
    [
      "a basis without a date",
      (data) => {
        event(data, "rumour").date.basis = "stated";
      },
      'events.json: rumour: date.basis: must be "none" exactly when there is no date',
    ],
    [
      "a date from outside the documents without its source",
      (data) => {
        delete event(data, "lamp-lit").date.source;
      },
      'events.json: lamp-lit: date.source: must be given exactly when the basis is "external"',
    ],
    [
      "a source of a date that the documents give",
      (data) => {
        event(data, "lamp-lit").date.basis = "stated";
      },
      'events.json: lamp-lit: date.source: must be given exactly when the basis is "external"',
    ],
    [
      "a date without a basis",
      (data) => {
        event(data, "landing").date.basis = "none";
      },
      'events.json: landing: date.basis: must be "none" exactly when there is no date',
    ],
    [
      "an event at no place",
      (data) => {
        first(event(data, "diagonal").places).place = "atlantis";
      },
      'events.json: diagonal: places[0].place: names no place: "atlantis"',
    ],
    [
      "an event with no actor",
      (data) => {
        first(event(data, "landing").actors).actor = "nobody";
      },
      'events.json: landing: actors[0].actor: names no actor: "nobody"',
    ],
    [
      "a role outside the vocabulary",
      (data) => {
        first(event(data, "landing").actors).role = "stowaway";
      },
      'events.json: landing: actors[0].role: is not in the vocabulary: "stowaway"',
    ],
    [
      "an event related to none",
      (data) => {
        first(event(data, "landing").related).event = "nothing";
      },
      'events.json: landing: related[0].event: names no other event: "nothing"',
    ],
    [
      "an event related to itself",
      (data) => {
        first(event(data, "landing").related).event = "landing";
      },
      'events.json: landing: related[0].event: names no other event: "landing"',
    ],
    [
      "a place backed by an attestation of another event",
      (data) => {
        first(event(data, "landing").places).attestations = ["squall-1"];
      },
      'events.json: landing: places[0].attestations: is no attestation of this event: "squall-1"',
    ],
    [
      "a relation outside the vocabulary",
      (data) => {
        first(event(data, "landing").related).relation = "like";
      },
      'events.json: landing: related[0].relation: is not in the vocabulary: "like"',
    ],
    [
      "an attestation by no document",
      (data) => {
        first(event(data, "squall").attestations).document = "hearsay";
      },
      'events.json: squall: attestations[0].document: names no document: "hearsay"',
    ],
    [
      "an attestation by a passage of another document",
      (data) => {
        first(event(data, "squall").attestations).passage = "p99";
      },
      'events.json: squall: attestations[0].passage: names no passage of survey-report: "p99"',
    ],
    [
      "a speaker who is no actor",
      (data) => {
        first(event(data, "squall").attestations).speaker = "nobody";
      },
      'events.json: squall: attestations[0].speaker: names no actor: "nobody"',
    ],
  ])("reports %s", (_rule, spoil, problem) => {
    expect(problemsAfter(spoil)).toEqual([problem]);
  });
});
