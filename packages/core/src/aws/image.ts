import type { AttributeValue } from "@aws-sdk/client-dynamodb";
import { unmarshall as unmarshallImage } from "@aws-sdk/util-dynamodb";

/** The plain object that a stream record's image stands for. */
export function unmarshall(image: unknown): Record<string, unknown> {
  return unmarshallImage(image as Record<string, AttributeValue>);
}
