import { notFound } from "next/navigation";
import { MessagePanel } from "@/components/panels/message-panel";
import { EntityLink } from "@/components/ui/entity-link";
import { formatDate } from "@/lib/model/date-label";
import { Collection } from "@/lib/model/redirect";
import { openStore } from "@/lib/store";

/** What the proxy shows, with status 410, in place of a record that was withdrawn. */
export default async function WithdrawnPage({ params }: PageProps<"/withdrawn/[collection]/[id]">) {
  const { collection, id } = await params;
  const parsed = Collection.safeParse(collection);
  const redirect = parsed.success ? await openStore().findRedirect(parsed.data, id) : undefined;
  if (redirect?.type !== "withdrawn") notFound();
  return (
    <MessagePanel kind="Withdrawn" title="This record was withdrawn">
      <p>
        <b>{id}</b> was withdrawn on {formatDate(redirect.date)}: {redirect.reason}
      </p>
      <p>
        Everything that is still here: <EntityLink path="/places">places</EntityLink>,{" "}
        <EntityLink path="/events">events</EntityLink>,{" "}
        <EntityLink path="/documents">documents</EntityLink>.
      </p>
    </MessagePanel>
  );
}
