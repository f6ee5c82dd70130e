import { useNavigate } from "@tanstack/react-router";
import { useEffect, useRef, useState } from "react";
import { useTexts } from "../lib/i18n.ts";
import { Button } from "../ui/button.tsx";
import { Notice } from "../ui/notice.tsx";
import { PageFrame } from "../ui/page.tsx";
import { Loading } from "../ui/trouble.tsx";
import { useAuth } from "./session.tsx";

/** Where the sign-in comes back to. */
export function CallbackPage() {
  const { t } = useTexts();
  const { finish, signIn } = useAuth();
  const navigate = useNavigate();
  const begun = useRef(false);
  const [failed, setFailed] = useState(false);

  useEffect(() => {
    if (begun.current) return;
    begun.current = true;
    finish().then(
      (path) => navigate({ href: path, replace: true }),
      () => setFailed(true),
    );
  }, [finish, navigate]);

  return (
    <main className="mx-auto max-w-xl px-4 py-16">
      <PageFrame title={failed ? t("session.failed") : t("session.receiving")}>
        {failed ? (
          <div className="grid gap-4">
            <Notice look="needs" role="alert">
              {t("session.failedHelp")}
            </Notice>
            <div>
              <Button look="primary" onClick={() => void signIn("/")}>
                {t("session.signInAgain")}
              </Button>
            </div>
          </div>
        ) : (
          <Loading />
        )}
      </PageFrame>
    </main>
  );
}
