import { describe, expect, it } from "vitest";
import { OFFERS } from "./formats";
import { chooseFormat } from "./negotiate";

const BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

describe("chooseFormat", () => {
  it.each([
    [null, "geojson"],
    ["", "geojson"],
    ["*/*", "geojson"],
    ["application/*", "geojson"],
    ["application/geo+json", "geojson"],
    ["application/json", "json"],
    ["application/json, application/geo+json;q=0.5", "json"],
    ["application/json;q=1, application/geo+json;q=0.5", "json"],
    ["APPLICATION/GEO+JSON", "geojson"],
    ["text/html", "html"],
    ["text/*", "html"],
    [BROWSER, "html"],
    ["text/html;q=0.1, */*;q=0.5", "geojson"],
    ["application/json;q=0, application/geo+json;q=0, */*", "html"],
    ["text/csv, application/geo+json;q=0.2", "geojson"],
    ["application/geo+json;q=nonsense, text/html;q=0.1", "html"],
  ])("answers Accept: %s with %s", (accept, format) => {
    expect(chooseFormat(undefined, accept, OFFERS.features)).toBe(format);
  });

  it("reads past the version in the media type of OpenAPI", () => {
    const accept = "application/vnd.oai.openapi+json;version=3.0";
    expect(chooseFormat(undefined, accept, OFFERS.openApi)).toBe("json");
  });

  it("lets the parameter decide before the header", () => {
    expect(chooseFormat("json", BROWSER, OFFERS.features)).toBe("json");
    expect(chooseFormat("html", "text/csv", OFFERS.features)).toBe("html");
  });

  it("says what there is when nothing is accepted", () => {
    expect(() => chooseFormat(undefined, "text/csv", OFFERS.json)).toThrow(
      'The request accepts only "text/csv"; this address comes as application/json, text/html.',
    );
  });
});
