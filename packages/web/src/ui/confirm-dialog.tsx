import type { ReactNode } from "react";
import { Dialog, Heading, Modal, ModalOverlay } from "react-aria-components";

type Props = {
  readonly title: string;
  readonly open: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
};

/** A question that must be answered before anything else. */
export function ConfirmDialog({ title, open, onClose, children }: Props) {
  return (
    <ModalOverlay
      isOpen={open}
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
      isDismissable
      className="fixed inset-0 z-20 flex items-end justify-center overflow-y-auto bg-night/60 p-4 sm:items-center"
    >
      <Modal className="w-full max-w-lg rounded-lg bg-sheet shadow-float">
        <Dialog className="p-5 outline-none sm:p-6">
          <Heading slot="title" className="mb-2 text-xl font-bold">
            {title}
          </Heading>
          {children}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
