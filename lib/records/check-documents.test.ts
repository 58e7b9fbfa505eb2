import { describe, expect, it } from "vitest";
import { first, problemsAfter, type Rule, statePlacesNowhere } from "@/tests/store/broken-atlas";
import { recordOf } from "@/tests/store/edge-atlas";
import type { AtlasData } from "./atlas-data";

const document = (data: AtlasData, id: string) => recordOf(data.documents, id);
const passage = (data: AtlasData, id: string, passageId: string) =>
  recordOf(document(data, id).passages, passageId);

describe("checkDocuments", () => {
  it.each<Rule>([
    [
      "two documents of one id",
      (data) => data.documents.push(structuredClone(document(data, "blank-note"))),
      "documents/: blank-note: id: is used twice",
    ],
    [
      "a genre outside the vocabulary",
      (data) => {
        document(data, "blank-note").genre = "novel";
      },
      'documents/blank-note.json: blank-note: genre: is not in the vocabulary: "novel"',
    ],
    [
      "two sections of one id",
      (data) => {
        const { sections } = document(data, "arabic-notice");
        Object.assign(recordOf(sections, "s1"), { id: "s2" });
      },
      "documents/arabic-notice.json: s2: id: is used by two sections",
    ],
    [
      "a layer outside the vocabulary",
      (data) => {
        first(document(data, "blank-note").sections).layer = "margin";
      },
      'documents/blank-note.json: s1: layer: is not in the vocabulary: "margin"',
    ],
    [
      "a short name of a layer that no section has",
      (data) => {
        document(data, "survey-report").layerNames = { sidebar: "Survey, sidebar" };
      },
      'documents/survey-report.json: survey-report: layerNames.sidebar: names a layer that no section has: "sidebar"',
    ],
    [
      "a second short name of the body",
      (data) => {
        document(data, "survey-report").layerNames = { body: "Survey" };
      },
      "documents/survey-report.json: survey-report: layerNames.body: names the body, which has the short title",
    ],
    [
      "a section that ends before it starts",
      (data) => {
        Object.assign(first(document(data, "arabic-notice").sections), { start: 5, end: 5 });
        const { mentions } = document(data, "arabic-notice");
        mentions.splice(0, mentions.length);
        statePlacesNowhere(data);
      },
      "documents/arabic-notice.json: s1: end: must be greater than start (5), is 5",
    ],
    [
      "a section that overlaps the one before it",
      (data) => {
        recordOf(document(data, "arabic-notice").sections, "s2").start = 10;
      },
      "documents/arabic-notice.json: s2: start: overlaps the section before it, which ends at 21",
    ],
    [
      "a section that ends outside the text",
      (data) => {
        first(document(data, "blank-note").sections).end = 55;
      },
      "documents/blank-note.json: s1: end: lies outside the text of 54 code points: 55",
    ],
    [
      "two passages of one id",
      (data) => {
        const { passages } = document(data, "survey-report");
        passages.push(structuredClone(recordOf(passages, "p1")));
      },
      "documents/survey-report.json: p1: id: is used by two passages",
    ],
    [
      "a passage that ends before it starts",
      (data) => {
        const p2 = passage(data, "survey-report", "p2");
        p2.end = p2.start - 1;
      },
      "documents/survey-report.json: p2: end: must be greater than start (176), is 175",
    ],
    [
      "a passage that ends outside the text",
      (data) => {
        passage(data, "emoji-log", "p5").end = 283;
      },
      "documents/emoji-log.json: p5: end: lies outside the text of 282 code points: 283",
    ],
    [
      "a passage of no section",
      (data) => {
        passage(data, "emoji-log", "p5").section = "s9";
      },
      'documents/emoji-log.json: p5: section: names no section: "s9"',
    ],
    [
      "a passage that starts outside its section",
      (data) => {
        passage(data, "survey-report", "p13").section = "s2";
      },
      "documents/survey-report.json: p13: start: does not lie in its section (102–374)",
    ],
    [
      "a passage that starts where its section ends",
      (data) => {
        const { sections } = document(data, "survey-report");
        passage(data, "survey-report", "p10").section = "s3";
        Object.assign(passage(data, "survey-report", "p10"), {
          start: recordOf(sections, "s3").end,
        });
      },
      "documents/survey-report.json: p10: start: does not lie in its section (376–720)",
    ],
    [
      "a passage that nothing uses",
      (data) => {
        passage(data, "blank-note", "p1").context = false;
      },
      "documents/blank-note.json: p1: context: no attestation uses this passage; attest something or mark it as context",
    ],
    [
      "a passage that runs on beyond its section",
      (data) => {
        passage(data, "survey-report", "p1").end = 400;
      },
      "documents/survey-report.json: p1: end: runs on beyond its section, which ends at 374",
    ],
    [
      "two passages of one span",
      (data) => {
        const { start, end } = passage(data, "survey-report", "p1");
        Object.assign(passage(data, "survey-report", "p2"), { start, end });
      },
      "documents/survey-report.json: p2: start: has the same span as p1 (126–200); make them one",
    ],
    [
      "a mention outside every section",
      (data) => {
        const { mentions, sections } = document(data, "arabic-notice");
        mentions.splice(1, mentions.length);
        statePlacesNowhere(data);
        Object.assign(first(mentions), { start: recordOf(sections, "s1").end, end: 22 });
      },
      "documents/arabic-notice.json: mentions[0]: start: lies in no section: 21",
    ],
    [
      "a mention of no place",
      (data) => {
        first(document(data, "blank-note").mentions).target = "atlantis";
      },
      'documents/blank-note.json: mentions[0]: target: names no place: "atlantis"',
    ],
    [
      "a mention of an actor that is a place",
      (data) => {
        first(document(data, "blank-note").mentions).kind = "actor";
      },
      'documents/blank-note.json: mentions[0]: target: names no actor: "lost-valley"',
    ],
    [
      "a form of mention outside the vocabulary",
      (data) => {
        first(document(data, "blank-note").mentions).form = "hint";
      },
      'documents/blank-note.json: mentions[0]: form: is not in the vocabulary: "hint"',
    ],
    [
      "a mention outside the text",
      (data) => {
        first(document(data, "blank-note").mentions).end = 99;
      },
      "documents/blank-note.json: mentions[0]: end: lies outside the text of 54 code points: 99",
    ],
  ])("reports %s", (_rule, spoil, problem) => {
    expect(problemsAfter(spoil)).toEqual([problem]);
  });

  it("takes a span that ends with the last character of the text", () => {
    const problems = problemsAfter((data) => {
      first(document(data, "blank-note").sections).end = 54;
      first(document(data, "blank-note").passages).end = 54;
      first(document(data, "blank-note").mentions).end = 54;
    });
    expect(problems).toEqual([]);
  });
});
