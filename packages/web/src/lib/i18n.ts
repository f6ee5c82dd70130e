import i18next from "i18next";
import { useMemo } from "react";
import { initReactI18next, useTranslation } from "react-i18next";
import { en } from "../locale/en.ts";
import { id, type Texts } from "../locale/id.ts";
import { type Formatter, formatter, type Language } from "./format.ts";

declare module "i18next" {
  interface CustomTypeOptions {
    defaultNS: "translation";
    resources: { translation: Texts };
  }
}

const remembered = "payung.language";

/** Starts the texts in the language this browser last chose; Indonesian at first. */
export async function startTexts(): Promise<void> {
  const language: Language = localStorage.getItem(remembered) === "en" ? "en" : "id";
  document.documentElement.lang = language;
  await i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: "id",
    resources: { id: { translation: id }, en: { translation: en } },
    interpolation: { escapeValue: false },
  });
}

/** Changes the language of every text and remembers it in this browser. */
export async function speak(language: Language): Promise<void> {
  localStorage.setItem(remembered, language);
  document.documentElement.lang = language;
  await i18next.changeLanguage(language);
}

/** The texts and the number and date forms of the current language. */
export function useTexts() {
  const { t, i18n } = useTranslation();
  const language: Language = i18n.language === "en" ? "en" : "id";
  const format: Formatter = useMemo(() => formatter(language), [language]);
  return { t, format, language };
}
export type Translate = ReturnType<typeof useTexts>["t"];
