// What reads and writes whole files. Kept out of the domain's index, so that the API never loads the
// libraries behind it.
export { checkRoster } from "./check.ts";
export { importRegistration, writeRegistration } from "./registration.ts";
export * as Roster from "./roster.ts";
