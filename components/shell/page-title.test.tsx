// @vitest-environment jsdom
import { cleanup, render, screen } from "@testing-library/react";
import { renderToString } from "react-dom/server";
import { afterEach, expect, it, vi } from "vitest";
import { PageTitle } from "./page-title";
import { TitleContext } from "./viewer-context";

vi.mock("next/navigation", () => ({ usePathname: () => "/places/a" }));
afterEach(cleanup);

it("is the page's heading, on the server too, and tells what the page is called", () => {
  const note = vi.fn();
  const title = (
    <TitleContext value={note}>
      <PageTitle lang="fa" dir="auto">
        اشرف
      </PageTitle>
    </TitleContext>
  );
  expect(renderToString(title)).toBe('<h1 lang="fa" dir="auto">اشرف</h1>');
  render(title);
  expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("اشرف");
  expect(note).toHaveBeenCalledExactlyOnceWith("/places/a", { text: "اشرف", lang: "fa" });
});
