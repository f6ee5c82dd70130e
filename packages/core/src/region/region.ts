export { find, kelurahanByName, kelurahanOf, nameOf } from "./rules.ts";
export { addWorkingDays, dueAt, holidaysKnown, isWorkingDay } from "./working-day.ts";
