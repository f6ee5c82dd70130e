import { Logger } from "@aws-lambda-powertools/logger";

/** The one logger. What it is given is ids and codes, never the content of records. */
export const logger = new Logger({ serviceName: "payung", logLevel: "INFO" });
