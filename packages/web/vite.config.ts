import tailwindcss from "@tailwindcss/vite";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

export default defineConfig({
  plugins: [react(), tailwindcss()],
  // A second React, hoisted for a tool of another workspace, must not reach the app.
  resolve: { dedupe: ["react", "react-dom"] },
  build: {
    outDir: "dist",
    emptyOutDir: true,
    // The content security policy admits no data: address, so every asset stays a file.
    assetsInlineLimit: 0,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: "react", test: /node_modules\/(react|react-dom|scheduler)\// },
            { name: "aria", test: /node_modules\/(react-aria|react-stately|@react-|@internationalized)/ },
          ],
        },
      },
    },
  },
});
