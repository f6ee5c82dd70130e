import { z } from "zod";

const Env = z.object({
  TABLE_NAME: z.string().min(1),
  BUCKET_NAME: z.string().min(1),
  KEYS_SECRET_ID: z.string().min(1),
  WORKFLOW_ARN_PREFIX: z.string().min(1),
  MAIL_FROM: z.string().min(1),
  MAIL_CONFIGURATION_SET: z.string().min(1),
  WEB_URL: z.url(),
  CITIES: z.string().default("18.71"),
  OIDC_ISSUER: z.string().optional(),
  OIDC_CLIENT_ID: z.string().optional(),
  DYNAMODB_ENDPOINT: z.string().optional(),
  S3_ENDPOINT: z.string().optional(),
  SFN_ENDPOINT: z.string().optional(),
  SES_ENDPOINT: z.string().optional(),
  SECRETS_ENDPOINT: z.string().optional(),
});
export type Env = z.infer<typeof Env>;

let parsed: Env | undefined;

/** The environment of this process, read once. */
export function env(): Env {
  parsed ??= Env.parse(process.env);
  return parsed;
}

/**
 * The present instant. `CLOCK_OFFSET_MS` moves it, so that a rehearsal can play a year in an hour; on
 * AWS it is not set.
 */
export function now(): Date {
  return new Date(Date.now() + Number(process.env.CLOCK_OFFSET_MS ?? 0));
}
