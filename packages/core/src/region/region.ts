export { find, kelurahanByName, kelurahanOf, nameOf, within } from "./rules.ts";
export { addWorkingDays, dueAt, holidaysKnown, isWorkingDay } from "./working-day.ts";
