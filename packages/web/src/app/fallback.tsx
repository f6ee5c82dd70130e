import { type ErrorComponentProps, Link } from "@tanstack/react-router";
import { useTexts } from "../lib/i18n.ts";
import { Button, buttonLook } from "../ui/button.tsx";
import { Notice } from "../ui/notice.tsx";
import { PageFrame } from "../ui/page.tsx";

/** There is no such page. */
export function NotFound() {
  const { t } = useTexts();
  return (
    <PageFrame title={t("trouble.notFound")} lead={t("trouble.notFoundHelp")}>
      <Link to="/" className={buttonLook("primary")}>
        {t("trouble.home")}
      </Link>
    </PageFrame>
  );
}

/** The page broke: the rest of the app still works. */
export function Broken({ reset }: ErrorComponentProps) {
  const { t } = useTexts();
  return (
    <PageFrame title={t("trouble.title")}>
      <div className="grid gap-4">
        <Notice look="needs" role="alert">
          {t("trouble.unexpected")}
        </Notice>
        <div className="flex flex-wrap gap-3">
          <Button look="primary" onClick={reset}>
            {t("app.retry")}
          </Button>
          <Button onClick={() => location.reload()}>{t("trouble.reload")}</Button>
        </div>
      </div>
    </PageFrame>
  );
}
