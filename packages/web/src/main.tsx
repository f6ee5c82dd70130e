import "@fontsource-variable/plus-jakarta-sans/wght.css";
import "./style.css";

import { RouterProvider } from "@tanstack/react-router";
import { createRoot } from "react-dom/client";
import { Providers } from "./app/providers.tsx";
import { router } from "./app/router.tsx";
import { readConfig } from "./app/session.tsx";
import { StartTrouble } from "./app/start-trouble.tsx";
import { startTexts } from "./lib/i18n.ts";

async function start(element: HTMLElement): Promise<void> {
  const root = createRoot(element);
  await startTexts();
  try {
    const config = await readConfig();
    root.render(
      <Providers config={config}>
        <RouterProvider router={router} />
      </Providers>,
    );
  } catch {
    root.render(<StartTrouble />);
  }
}

const element = document.getElementById("root");
if (element) void start(element);
