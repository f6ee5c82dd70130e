import { handle } from "hono/aws-lambda";
import { createApi } from "./app.ts";

/** The API Lambda. */
export const handler = handle(createApi());
