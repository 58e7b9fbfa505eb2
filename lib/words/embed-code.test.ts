import { JSDOM } from "jsdom";
import { describe, expect, it } from "vitest";
import { embedCode, nameEmbed } from "./embed-code";

const SITE = "https://atlas.example";

function parse(html: string) {
  const { body } = new JSDOM(html).window.document;
  const frame = body.querySelector("iframe");
  const attributes = [...(frame?.attributes ?? [])].map(({ name, value }) => [name, value]);
  return { count: body.querySelectorAll("*").length, attributes: Object.fromEntries(attributes) };
}

describe("The code of an embed", () => {
  it("is one frame, loaded when it comes near, which says what it holds", () => {
    const html = embedCode({
      site: SITE,
      address: "/fa/places/camp-ashraf?type=attack,siege&q=a%20b",
      title: "Camp Ashraf",
      height: 420,
    });
    expect(parse(html)).toEqual({
      count: 1,
      attributes: {
        src: `${SITE}/fa/embed/places/camp-ashraf?q=a+b&type=attack,siege`,
        title: "Camp Ashraf",
        width: "100%",
        height: "420",
        loading: "lazy",
        referrerpolicy: "no-referrer",
        style: "border:0;max-width:100%",
      },
    });
  });

  it.each([
    `"><script>alert(1)</script>`,
    `' onload='alert(1)`,
    "`onload=alert(1)",
    "</iframe><img src=x onerror=alert(1)>",
    "&quot; onload=alert(1) &#34;",
    "a & b < c > d",
    "معسكر أشرف \u202e",
  ])("holds a title as a text, whatever it is: %s", (title) => {
    const html = embedCode({ site: SITE, address: "/", title, height: 1, width: 2 });
    const { count, attributes } = parse(html);
    expect(count).toBe(1);
    expect(attributes.title).toBe(title);
    expect(Object.keys(attributes)).toHaveLength(7);
    // Also where a page writes it into a text or an attribute of its own without a thought.
    expect(html.slice("<iframe ".length, -"></iframe>".length)).not.toMatch(/[<>'`]/);
  });

  it("leaves what is no part of a view out of the address", () => {
    const address = `/?q="><script>&x="onload="alert(1)`;
    const { count, attributes } = parse(embedCode({ site: SITE, address, title: "", height: 1 }));
    expect(count).toBe(1);
    expect(new URL(attributes.src).searchParams.get("q")).toBe(`"><script>`);
    expect([...new URL(attributes.src).searchParams.keys()]).toEqual(["q"]);
  });
});

it("names the atlas once", () => {
  expect(nameEmbed("Camp", "Atlas")).toBe("Camp · Atlas");
  expect(nameEmbed("Atlas", "Atlas")).toBe("Atlas");
});
