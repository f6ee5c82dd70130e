import type { UploadInput } from "@payung/core/upload/schema";
import type { UploadTicket } from "@payung/functions/api/view";
import { useRef, useState } from "react";
import { type Client, OfflineError, useClient, type ViewOf } from "./client.ts";

const types: Record<string, string> = {
  csv: "text/csv",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

/** A file could not be brought to the store of documents. */
export class UploadError extends Error {
  override readonly name = "UploadError";
}

/**
 * Brings a file to the store of documents and gives its upload's id.
 *
 * A file that has arrived is not sent again when the request that names it fails and is repeated.
 */
export function useUpload(purpose: UploadInput["purpose"]) {
  const client = useClient();
  const arrived = useRef<{ file: File; uploadID: string }>(undefined);
  const [share, setShare] = useState<number>();

  async function bring(file: File): Promise<string> {
    if (arrived.current?.file === file) return arrived.current.uploadID;
    setShare(0);
    try {
      const uploadID = await send(client, purpose, file, setShare);
      arrived.current = { file, uploadID };
      return uploadID;
    } finally {
      setShare(undefined);
    }
  }

  function forget() {
    arrived.current = undefined;
  }

  return { bring, forget, share };
}

async function send(
  client: Client,
  purpose: UploadInput["purpose"],
  file: File,
  onShare: (share: number) => void,
): Promise<string> {
  const input: UploadInput = {
    fileName: file.name,
    contentType: file.type || types[extensionOf(file.name)] || "application/octet-stream",
    size: file.size,
    purpose,
  };
  const ticket = await client.post<ViewOf<typeof UploadTicket>>("/uploads", input, crypto.randomUUID());
  await put(ticket, file, onShare);
  return ticket.uploadId;
}

/** XMLHttpRequest, because fetch does not tell how much has been sent. */
function put(ticket: ViewOf<typeof UploadTicket>, file: File, onShare: (share: number) => void) {
  return new Promise<void>((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("PUT", ticket.url);
    for (const [name, value] of Object.entries(ticket.headers)) request.setRequestHeader(name, value);
    request.upload.onprogress = ({ loaded, total }) => onShare(total ? loaded / total : 0);
    request.onload = () =>
      request.status < 300 ? resolve() : reject(new UploadError(`The store answered ${request.status}`));
    request.onerror = () => reject(new OfflineError("The store did not answer"));
    request.send(file);
  });
}

/** The part of a file name after its last dot, in lower case. */
export function extensionOf(fileName: string): string {
  return fileName.slice(fileName.lastIndexOf(".") + 1).toLowerCase();
}
