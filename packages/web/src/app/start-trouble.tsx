import { useTexts } from "../lib/i18n.ts";
import { Button } from "../ui/button.tsx";
import { Notice } from "../ui/notice.tsx";

/** The app has no configuration to start from: said plainly, with the way to try again. */
export function StartTrouble() {
  const { t } = useTexts();
  return (
    <main className="mx-auto grid max-w-xl gap-4 px-4 py-16">
      <title>{t("app.name")}</title>
      <h1 className="text-2xl font-bold">{t("trouble.start")}</h1>
      <Notice look="needs" role="alert">
        {t("trouble.offline")}
      </Notice>
      <div>
        <Button look="primary" onClick={() => location.reload()}>
          {t("app.retry")}
        </Button>
      </div>
    </main>
  );
}
