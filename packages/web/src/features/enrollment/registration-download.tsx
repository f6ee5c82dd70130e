import type { EnrollmentView } from "@payung/functions/api/view";
import { useMutation } from "@tanstack/react-query";
import { useClient } from "../../lib/client.ts";
import { saveFrom } from "../../lib/download.ts";
import { useTexts } from "../../lib/i18n.ts";
import { Button } from "../../ui/button.tsx";
import { Trouble } from "../../ui/trouble.tsx";

/** Fetches the list of people for BPJS, for whoever may have it. */
export function RegistrationDownload({ enrollment }: { readonly enrollment: EnrollmentView }) {
  const { t } = useTexts();
  const client = useClient();
  const download = useMutation({
    mutationFn: async () => {
      const { url } = await client.get<{ url: string }>(`/enrollments/${enrollment.id}/registration`);
      saveFrom(url);
    },
  });
  if (!enrollment.may.downloadRegistration) return null;
  return (
    <div className="grid gap-2">
      <div>
        <Button busy={download.isPending} onClick={() => download.mutate()}>
          {download.isPending ? t("enrollment.downloading") : t("decision.download")}
        </Button>
      </div>
      {download.error && <Trouble error={download.error} />}
    </div>
  );
}
