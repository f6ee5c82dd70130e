import type { LogView } from "@payung/functions/api/view";
import { eventText } from "../lib/event.ts";
import { useTexts } from "../lib/i18n.ts";
import type { Pages } from "../lib/pages.ts";
import { LoadMore } from "./load-more.tsx";
import { Timeline } from "./timeline.tsx";
import { Loading, Trouble } from "./trouble.tsx";

/** What a record's log says: event, person, instant, reason. */
export function History({ label, log }: { readonly label: string; readonly log: Pages<LogView> }) {
  const { t, format } = useTexts();
  if (log.isPending) return <Loading />;
  if (log.error) return <Trouble error={log.error} retry={log.refetch} />;
  if (log.items.length === 0) return <p className="text-soft">{t("log.empty")}</p>;
  return (
    <>
      <Timeline
        label={label}
        entries={log.items.map((entry) => ({
          key: entry.seq,
          what: eventText(entry, t),
          who: entry.actorName,
          at: format.instant(entry.at),
          comment: entry.comment,
        }))}
      />
      {log.hasNextPage && (
        <LoadMore
          shown={log.items.length}
          more={log.hasNextPage}
          busy={log.isFetchingNextPage}
          onMore={log.fetchNextPage}
        />
      )}
    </>
  );
}
