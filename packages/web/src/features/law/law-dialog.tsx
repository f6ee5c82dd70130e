import type { Law, VersionUsed } from "@payung/core/benefit/schema";
import { useQuery } from "@tanstack/react-query";
import { Dialog, Heading, Modal, ModalOverlay } from "react-aria-components";
import { useTexts } from "../../lib/i18n.ts";
import { Badge } from "../../ui/badge.tsx";
import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Facts } from "../../ui/section.tsx";
import { Loading } from "../../ui/trouble.tsx";
import { Article } from "./article.tsx";
import { citationsOf } from "./citation.ts";
import { figureText } from "./figure.ts";

export type Figure = (typeof VersionUsed)["_output"];

/** What a reader wants to see the ground of: the law, and the figure that was taken from it. */
export type Ground = { readonly law: Law; readonly figure?: Figure | undefined };

type Props = { readonly ground: Ground | undefined; readonly onClose: () => void };

/** The articles on which something rests: their text where it is held, and the figure taken from them. */
export function LawDialog({ ground, onClose }: Props) {
  const { t } = useTexts();
  return (
    <ModalOverlay
      isOpen={ground !== undefined}
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
      isDismissable
      className="fixed inset-0 z-20 flex items-end justify-center bg-night/60 sm:items-center sm:p-4"
    >
      <Modal className="flex max-h-[92dvh] w-full max-w-3xl flex-col rounded-t-lg bg-sheet shadow-float sm:rounded-lg">
        <Dialog className="flex min-h-0 flex-col outline-none">
          {ground && (
            <>
              <div className="border-b border-line px-5 py-4 sm:px-6">
                <Heading slot="title" className="text-xl font-bold text-balance">
                  {ground.law.instrument}, {ground.law.article}
                </Heading>
              </div>
              <div className="grid min-h-0 gap-5 overflow-y-auto px-5 py-4 sm:px-6">
                {ground.figure && <FigureFacts figure={ground.figure} />}
                <Articles law={ground.law} />
              </div>
              <div className="border-t border-line px-5 py-3 sm:px-6">
                <Button look="primary" onClick={onClose}>
                  {t("law.close")}
                </Button>
              </div>
            </>
          )}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

const tones = { primary: "good", secondary: "moving", recalled: "needs" } as const;

function FigureFacts({ figure }: { readonly figure: Figure }) {
  const { t, format } = useTexts();
  const { id, value, from, confidence, checkedOn, checkBy } = figure;
  const words = figureText(id, value);
  return (
    <section aria-label={t("law.figure")} className="rounded-md border border-line bg-paper p-4">
      <Facts
        facts={[
          ...(words
            ? [{ term: t("law.value"), value: <span className="text-lg font-bold">{words}</span> }]
            : []),
          {
            term: t("law.confidence"),
            value: <Badge tone={tones[confidence]}>{t(`label.confidence.${confidence}`)}</Badge>,
          },
          { term: t("law.since"), value: format.date(from) },
          { term: t("law.checkedOn"), value: format.date(checkedOn) },
          { term: t("law.checkBy"), value: format.date(checkBy) },
        ]}
      />
    </section>
  );
}

function Articles({ law }: { readonly law: Law }) {
  const { t } = useTexts();
  const found = useQuery({
    queryKey: ["law", law.instrument, law.article],
    // The texts are fetched only when somebody wants to read one.
    queryFn: async () => {
      const { heldText } = await import("./held-text.ts");
      return Promise.all(citationsOf(law).map(heldText));
    },
    staleTime: Number.POSITIVE_INFINITY,
  });
  if (found.isPending) return <Loading />;
  if (found.error)
    return (
      <Notice look="needs" role="alert">
        {t("trouble.unexpected")}
      </Notice>
    );
  return found.data.map((held) => <Article key={`${held.instrument} ${held.name}`} held={held} />);
}
