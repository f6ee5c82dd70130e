import { createCipheriv, createDecipheriv, createHmac, randomBytes } from "node:crypto";
import { GetSecretValueCommand, SecretsManagerClient } from "@aws-sdk/client-secrets-manager";
import { z } from "zod";
import { reaching } from "./failure.ts";

/** Encryption of personal identifiers and their keyed blind index. */
export type Crypto = {
  /** AES-256-GCM; the same text encrypts differently each time. `bound` must be given again to decrypt. */
  encrypt(text: string, bound: string): Promise<string>;
  /** The text; throws when it was not encrypted for `bound`. */
  decrypt(sealed: string, bound: string): Promise<string>;
  /** The same text gives the same index, which reveals nothing without the key. */
  blind(text: string): Promise<string>;
};

const Keys = z.object({ encryption: z.base64(), index: z.base64() });

export type CryptoOptions = { readonly secretID: string; readonly endpoint?: string | undefined };

/** Opens the keys held in Secrets Manager: read once a process, never logged. */
export function openCrypto({ secretID, endpoint }: CryptoOptions): Crypto {
  let keys: Promise<{ readonly encryption: Buffer; readonly index: Buffer }> | undefined;

  async function load() {
    const client = new SecretsManagerClient(endpoint ? { endpoint } : {});
    const { SecretString } = await reaching("keys", () =>
      client.send(new GetSecretValueCommand({ SecretId: secretID })),
    );
    const { encryption, index } = Keys.parse(JSON.parse(SecretString ?? ""));
    return { encryption: Buffer.from(encryption, "base64"), index: Buffer.from(index, "base64") };
  }

  async function open() {
    keys ??= load();
    try {
      return await keys;
    } catch (error) {
      keys = undefined;
      throw error;
    }
  }

  return {
    async encrypt(text, bound) {
      const { encryption } = await open();
      const nonce = randomBytes(12);
      const cipher = createCipheriv("aes-256-gcm", encryption, nonce).setAAD(Buffer.from(bound));
      const body = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
      return Buffer.concat([nonce, cipher.getAuthTag(), body]).toString("base64url");
    },
    async decrypt(sealed, bound) {
      const { encryption } = await open();
      const bytes = Buffer.from(sealed, "base64url");
      const decipher = createDecipheriv("aes-256-gcm", encryption, bytes.subarray(0, 12))
        .setAAD(Buffer.from(bound))
        .setAuthTag(bytes.subarray(12, 28));
      return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString("utf8");
    },
    async blind(text) {
      const { index } = await open();
      return createHmac("sha256", index).update(text).digest("base64url");
    },
  };
}
