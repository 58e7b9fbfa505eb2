// @vitest-environment jsdom
import { act, cleanup, renderHook, waitFor } from "@testing-library/react";
import { NuqsTestingAdapter, type UrlUpdateEvent } from "nuqs/adapters/testing";
import type { ReactNode } from "react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { idsOfFilters, NO_FILTERS } from "@/lib/query/filters";
import type { IdNames } from "@/lib/query/id-names";
import { namesAddress } from "@/lib/query/names-address";
import { loadView } from "@/lib/query/view";
import { parseDayRange } from "@/lib/records/day-range";
import { PARSED_CATALOGUES } from "@/lib/words/catalogue";
import type { Language } from "@/lib/words/languages";
import { fakeMedia } from "@/tests/support/fake-media";
import { PHONE } from "./use-media-query";
import { useView } from "./use-view";
import { WordsProvider } from "./words-provider";

const address = vi.hoisted(() => ({ path: "/", search: "" }));
vi.mock("next/navigation", () => ({
  usePathname: () => address.path,
  useSearchParams: () => new URLSearchParams(address.search),
}));

const KNOWN: Record<string, Record<string, string>> = {
  type: { attack: "Attack", siege: "Siege" },
  document: { a1: "Letter" },
  actor: { army: "Army" },
};

/** What the server says of the ids in an address of names. */
function namesFor(address: string): IdNames {
  const search = new URL(address, "http://atlas.example").searchParams;
  const named = (parameter: string) =>
    Object.fromEntries(
      (search.get(parameter)?.split(",") ?? []).flatMap((id) => {
        const name = KNOWN[parameter]?.[id];
        return name === undefined ? [] : [[id, { id, name }]];
      }),
    );
  return {
    types: named("type"),
    places: {},
    documents: named("document"),
    sections: {},
    actors: named("actor"),
  };
}

const updates: UrlUpdateEvent[] = [];
let media: ReturnType<typeof fakeMedia>;

beforeEach(() => {
  updates.length = 0;
  media = fakeMedia();
});
afterEach(cleanup);

function open(path: string, search = "", language: Language = "en") {
  Object.assign(address, { path, search });
  const wrapper = ({ children }: { children: ReactNode }) => (
    <NuqsTestingAdapter
      searchParams={search}
      hasMemory
      onUrlUpdate={(update) => updates.push(update)}
    >
      <WordsProvider language={language} catalogue={PARSED_CATALOGUES[language]}>
        {children}
      </WordsProvider>
    </NuqsTestingAdapter>
  );
  const asked = namesAddress(idsOfFilters(loadView(new URLSearchParams(search))));
  const initial = { address: asked, names: namesFor(asked), release: undefined };
  return renderHook(() => useView(initial, []), { wrapper });
}

/** The first change of the address, in the order of its keys. */
async function change() {
  await waitFor(() => expect(updates).toHaveLength(1));
  const [{ queryString, options } = { queryString: "", options: undefined }] = updates;
  return [decodeURIComponent(queryString), options?.history];
}

describe("The link as state", () => {
  it("tells what is selected, what is asked and what could not be read", () => {
    const { result } = open("/events/raid", "type=attack,dance&t=2011&certain=maybe");
    expect(result.current).toMatchObject({
      path: "/events/raid",
      selection: { type: "event", id: "raid" },
      query: { types: ["attack"], days: parseDayRange("2011") },
      view: { type: ["attack", "dance"], certain: false },
      problems: [
        { type: "unknown-id", key: "type", value: "dance" },
        { type: "broken-value", key: "certain", value: "maybe" },
      ],
    });
  });

  it("leads to other pages with filters and theme, and with a camera only where one is given", () => {
    const { result } = open("/", "type=attack&theme=dark&map=8/33/44&panel=full");
    const { linkTo } = result.current;
    const camera = { zoom: 5, lat: 1, lng: 2, bearing: 0, pitch: 0 };
    expect(linkTo("/places/a")).toBe("/places/a?theme=dark&type=attack");
    expect(linkTo("/places/a", { camera })).toBe("/places/a?map=5/1/2&theme=dark&type=attack");
    expect(linkTo("/events?doc=a1", { isExact: true })).toBe("/events?doc=a1&theme=dark");
    const span = { first: 14_610, last: 14_974 };
    expect(linkTo("/places/a", { span })).toBe("/places/a?span=2010&theme=dark&type=attack");
  });

  it("is of the page without its language, and leads to pages in the same one", () => {
    const { result } = open("/fa/events/raid", "theme=dark", "fa");
    expect(result.current).toMatchObject({
      path: "/events/raid",
      selection: { type: "event", id: "raid" },
    });
    expect(result.current.linkTo("/places/a#p1")).toBe("/fa/places/a?theme=dark#p1");
    expect(result.current.linkTo("/")).toBe("/fa?theme=dark");
  });

  it("leads to the same page in other languages, as it is seen", () => {
    const search = "type=attack,siege&theme=dark&map=8/33/44&panel=full&cursor=a%26b";
    const { linkIn } = open("/fa/events", search, "fa").result.current;
    const same = "cursor=a%26b&map=8/33/44&panel=full&theme=dark&type=attack,siege";
    expect(linkIn("fa")).toBe(`/fa/events?${same}`);
    expect(linkIn("en")).toBe(`/events?${same}`);
    expect(open("/").result.current.linkIn("ar")).toBe("/ar");
    expect(open("/ar", "", "ar").result.current.linkIn("en")).toBe("/");
  });

  it("keeps its way of making links while what they do not carry changes, so that no link is drawn anew", async () => {
    const { result } = open("/", "type=attack");
    const before = result.current.linkTo;
    act(() => void result.current.resizePanel("full"));
    await waitFor(() => expect(result.current.view.panel).toBe("full"));
    expect(result.current.linkTo).toBe(before);
    act(() => result.current.replaceView({ theme: "light" }));
    await waitFor(() => expect(result.current.linkTo("/")).toBe("/?theme=light&type=attack"));
  });
});

describe("A change of the link", () => {
  it("of the camera is in the address at once, and adds no entry to the history", () => {
    window.history.replaceState(null, "", "/places/a?type=attack&map=3/4/5&lang=fa#p2");
    const { length } = window.history;
    const { result } = open("/places/a", "type=attack");
    result.current.replaceCamera({ zoom: 5, lat: 1, lng: 2, bearing: 0, pitch: 0 });
    const { pathname, search, hash } = window.location;
    expect(`${pathname}${search}${hash}`).toBe("/places/a?lang=fa&map=5/1/2&type=attack#p2");
    expect(window.history.length).toBe(length);
  });

  it("of the looks adds none either", async () => {
    const { result } = open("/", "type=attack");
    act(() => result.current.replaceView({ theme: "dark" }));
    expect(await change()).toEqual(["?type=attack&theme=dark", "replace"]);
  });

  it.each([
    [false, "push"],
    [true, "replace"],
  ])("of the panel's size, on a phone: %j, is a “%s” of the history", async (isPhone, history) => {
    media.set(PHONE, isPhone);
    const { result } = open("/");
    act(() => void result.current.resizePanel("full"));
    expect(await change()).toEqual(["?panel=full", history]);
  });

  it("takes every filter away and keeps the rest, with an entry and a new page of the server", async () => {
    const filters = "t=2011&certain=1&type=attack&doc=a1&actor=army&q=mast&located=1&dated=0";
    const { result } = open("/", `${filters}&theme=dark&lang=fa&map=8/33/44`);
    act(() => result.current.narrow({ type: "set", filters: NO_FILTERS }));
    expect(await change()).toEqual(["?theme=dark&lang=fa&map=8/33/44", "push"]);
    expect(updates[0]?.options.shallow).toBe(false);
  });

  it("takes one value out, and starts its list from the first page", async () => {
    const { result } = open("/events", "cursor=date.abc&sortby=title&type=attack,siege&q=mast");
    act(() => result.current.narrow({ type: "toggle", key: "type", value: "attack" }));
    expect(await change()).toEqual(["?sortby=title&type=siege&q=mast", "push"]);
  });

  it("takes what was done last into account, however soon another value is put in", async () => {
    const { result } = open("/", "type=attack");
    act(() => {
      result.current.narrow({ type: "toggle", key: "type", value: "siege" });
      result.current.narrow({ type: "toggle", key: "type", value: "attack" });
    });
    expect(await change()).toEqual(["?type=siege", "push"]);
  });
});

describe("A link to the same page with one filter changed", () => {
  it("keeps the others, the looks and what the list adds, and not its page", () => {
    const view = "cursor=date.abc&kind=place&theme=dark&type=attack,siege";
    const { result } = open("/mentions", view);
    const { listPath, linkTo } = result.current;
    const change = { type: "toggle", key: "type", value: "siege" } as const;
    expect(linkTo(listPath, { change })).toBe("/mentions?kind=place&theme=dark&type=attack");
  });

  it("names values by the ids that the atlas knows", () => {
    const { result } = open("/", "type=attack,dance");
    const change = { type: "toggle", key: "type", value: "siege" } as const;
    expect(result.current.linkTo("/", { change })).toBe("/?type=attack,siege");
  });
});

describe("Ids that the page was not opened with", () => {
  let answer: (names: IdNames) => Promise<void>;
  let asked: string[];
  beforeEach(() => {
    asked = [];
    vi.stubGlobal("fetch", (address: string) => {
      asked.push(address);
      return new Promise<Response>((resolve) => {
        answer = (names) => act(async () => resolve(Response.json({ names })));
      });
    });
  });
  afterEach(() => vi.unstubAllGlobals());

  it("leave what is shown until it is known what they stand for, and then narrow by those that there are", async () => {
    const { result } = open("/", "type=attack");
    act(() => result.current.replaceView({ type: ["siege", "dance"], actor: ["army"] }));
    await waitFor(() => expect(result.current.view.type).toEqual(["siege", "dance"]));
    expect(asked).toEqual(["/api/names?actor=army&type=dance%2Csiege"]);
    expect(result.current.query).toMatchObject({ types: ["attack"], actors: [] });
    expect(result.current.chips.map(({ words }) => words)).toEqual(["Attack"]);
    await answer(namesFor("/api/names?actor=army&type=siege"));
    expect(result.current.query).toMatchObject({ types: ["siege"], actors: ["army"] });
    expect(result.current.chips.map(({ words }) => words)).toEqual(["Siege", "Army"]);
  });

  it("are not asked for again where nothing is named any more", async () => {
    const { result } = open("/", "type=attack");
    act(() => result.current.replaceView({ type: [], q: "mast" }));
    await waitFor(() => expect(result.current.query).toMatchObject({ types: [], words: "mast" }));
    expect(asked).toEqual([]);
  });
});
