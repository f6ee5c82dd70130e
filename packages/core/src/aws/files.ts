import type { Readable } from "node:stream";
import {
  GetObjectCommand,
  HeadObjectCommand,
  NotFound,
  PutObjectCommand,
  S3Client,
} from "@aws-sdk/client-s3";
import { getSignedUrl } from "@aws-sdk/s3-request-presigner";
import { NotFoundError } from "../shared/error.ts";
import { reaching } from "./failure.ts";

/** The bucket of rosters, registration files and documents. */
export type Files = {
  /** A link that takes exactly these bytes' count and type for fifteen minutes. */
  presignPut(key: string, about: { readonly contentType: string; readonly size: number }): Promise<string>;
  /** A link that gives the file for five minutes, under that name. */
  presignGet(key: string, fileName: string): Promise<string>;
  /** The stored size in bytes, or nothing when there is no such file. */
  size(key: string): Promise<number | undefined>;
  read(key: string): Promise<Readable>;
  write(key: string, body: Uint8Array, contentType: string): Promise<void>;
};

export type FilesOptions = { readonly bucket: string; readonly endpoint?: string | undefined };

/** Opens the bucket; one client a process. */
export function openFiles({ bucket, endpoint }: FilesOptions): Files {
  const client = new S3Client({
    ...(endpoint ? { endpoint, forcePathStyle: true } : {}),
    requestChecksumCalculation: "WHEN_REQUIRED",
    responseChecksumValidation: "WHEN_REQUIRED",
  });

  return {
    async presignPut(key, { contentType, size }) {
      const command = new PutObjectCommand({
        Bucket: bucket,
        Key: key,
        ContentType: contentType,
        ContentLength: size,
      });
      return getSignedUrl(client, command, {
        expiresIn: 900,
        signableHeaders: new Set(["content-type", "content-length"]),
      });
    },
    async presignGet(key, fileName) {
      const command = new GetObjectCommand({
        Bucket: bucket,
        Key: key,
        ResponseContentDisposition: `attachment; filename="${fileName}"`,
      });
      return getSignedUrl(client, command, { expiresIn: 300 });
    },
    async size(key) {
      try {
        const { ContentLength } = await reaching("files", () =>
          client.send(new HeadObjectCommand({ Bucket: bucket, Key: key })),
        );
        return ContentLength;
      } catch (error) {
        if (error instanceof NotFound) return undefined;
        throw error;
      }
    },
    async read(key) {
      const { Body } = await reaching("files", () =>
        client.send(new GetObjectCommand({ Bucket: bucket, Key: key })),
      );
      if (!Body) throw new NotFoundError("file.missing", "Berkas tidak ditemukan.");
      return Body as Readable;
    },
    async write(key, body, contentType) {
      await reaching("files", () =>
        client.send(new PutObjectCommand({ Bucket: bucket, Key: key, Body: body, ContentType: contentType })),
      );
    },
  };
}
