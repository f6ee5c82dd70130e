/** Hands the content to the browser as a file of that name. */
export function saveBlob(content: Blob, fileName: string): void {
  const address = URL.createObjectURL(content);
  saveFrom(address, fileName);
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** Has the browser fetch the address as a file. */
export function saveFrom(address: string, fileName = ""): void {
  const anchor = document.createElement("a");
  anchor.href = address;
  anchor.download = fileName;
  document.body.append(anchor);
  anchor.click();
  anchor.remove();
}
