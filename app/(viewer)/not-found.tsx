import type { Metadata } from "next";
import { MessagePanel } from "@/components/panels/message-panel";
import { EntityLink } from "@/components/ui/entity-link";

export const metadata: Metadata = { title: "Nothing at this address" };

export default function NotFound() {
  return (
    <MessagePanel kind="Not found" title="There is nothing at this address">
      <p>
        Addresses here never change their meaning, so this one was probably shortened or mistyped on
        its way. Check its last part, or look in the lists:
      </p>
      <p>
        <EntityLink path="/places">places</EntityLink>,{" "}
        <EntityLink path="/events">events</EntityLink>,{" "}
        <EntityLink path="/documents">documents</EntityLink>.
      </p>
    </MessagePanel>
  );
}
