// @vitest-environment jsdom
import { act } from "@testing-library/react";
import { hydrateRoot } from "react-dom/client";
import { renderToString } from "react-dom/server";
import { expect, it, vi } from "vitest";
import { useIsHydrated } from "./use-is-hydrated";

it("is not so on the server nor at first, and so once the page has come to life", async () => {
  vi.stubGlobal("IS_REACT_ACT_ENVIRONMENT", true);
  const seen: boolean[] = [];
  const Page = () => {
    seen.push(useIsHydrated());
    return <p>{String(seen.at(-1))}</p>;
  };
  document.body.innerHTML = renderToString(<Page />);
  expect(document.body.textContent).toBe("false");
  seen.length = 0;
  await act(async () => void hydrateRoot(document.body, <Page />));
  expect(document.body.textContent).toBe("true");
  expect(seen[0]).toBe(false);
});
