import type { Statement } from "@payung/core/benefit/schema";
import { useMutation } from "@tanstack/react-query";
import { saveBlob } from "../../lib/download.ts";
import { useTexts } from "../../lib/i18n.ts";
import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";

/** Makes the letter of a statement and hands it over as a file. */
export function LetterButton({ statement }: { readonly statement: Statement }) {
  const { t } = useTexts();
  const letter = useMutation({
    mutationFn: async () => {
      const { makeLetter } = await import("./letter/make-letter.ts");
      saveBlob(await makeLetter(statement), `perhitungan-manfaat-${statement.input.eventDate}.pdf`);
    },
  });
  return (
    <div className="grid gap-2">
      <Button busy={letter.isPending} onClick={() => letter.mutate()}>
        {letter.isPending ? t("benefit.makingLetter") : t("benefit.letter")}
      </Button>
      {letter.error && (
        <Notice look="needs" role="alert">
          {t("benefit.letterFailed")}
        </Notice>
      )}
    </div>
  );
}
