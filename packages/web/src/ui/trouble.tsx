import { ApiError, OfflineError } from "../lib/client.ts";
import { type Translate, useTexts } from "../lib/i18n.ts";
import { UploadError } from "../lib/upload.ts";
import { Button } from "./button.tsx";
import { Notice } from "./notice.tsx";

/** What went wrong, in words the user can act on. */
export function troubleText(error: unknown, t: Translate): string {
  if (error instanceof OfflineError) return t("trouble.offline");
  if (error instanceof UploadError) return t("upload.failed");
  if (!(error instanceof ApiError)) return t("trouble.unexpected");
  return error.status >= 500 && error.code === "http.error" ? t("trouble.unexpected") : error.message;
}

type Props = { readonly error: unknown; readonly retry?: () => unknown };

/** An error in place of the content it kept away. */
export function Trouble({ error, retry }: Props) {
  const { t } = useTexts();
  const forbidden = error instanceof ApiError && error.status === 403;
  const reference = error instanceof ApiError && error.status >= 500 ? error.requestID : "";
  return (
    <div className="grid gap-3">
      <Notice look="needs" role="alert">
        <p>{troubleText(error, t)}</p>
        {forbidden && <p className="mt-1 font-normal">{t("trouble.forbidden")}</p>}
        {reference && <p className="mt-1 text-sm font-normal">{t("trouble.reference", { id: reference })}</p>}
      </Notice>
      {retry && !forbidden && (
        <div>
          <Button onClick={() => void retry()}>{t("app.retry")}</Button>
        </div>
      )}
    </div>
  );
}

/** Content on its way. */
export function Loading() {
  const { t } = useTexts();
  return (
    <p role="status" className="py-8 text-soft">
      {t("app.loading")}
    </p>
  );
}
