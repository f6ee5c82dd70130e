export { type TemplateFile, template } from "./template.ts";
