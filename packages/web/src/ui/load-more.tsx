import { useTexts } from "../lib/i18n.ts";
import { Button } from "./button.tsx";

type Props = {
  readonly shown: number;
  readonly more: boolean;
  readonly busy: boolean;
  readonly onMore: () => unknown;
};

/** How much of a list is on the screen, and the button for more. */
export function LoadMore({ shown, more, busy, onMore }: Props) {
  const { t, format } = useTexts();
  const number = format.number(shown);
  return (
    <div className="mt-4 flex flex-wrap items-center gap-4">
      {more && (
        <Button busy={busy} onClick={() => void onMore()}>
          {busy ? t("app.loadingMore") : t("app.loadMore")}
        </Button>
      )}
      <p role="status" className="text-sm text-soft">
        {more ? t("app.shown", { number }) : t("app.shownAll", { number })}
      </p>
    </div>
  );
}
