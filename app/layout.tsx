import "./globals.css";
import type { Metadata, Viewport } from "next";
import { cookies } from "next/headers";
import type { ReactNode } from "react";
import { THEME_COOKIE, themeAttribute, themeOf } from "./_components/shell/preference-cookie.ts";
import { UiProvider } from "./_ui/ui-provider.tsx";
import { fontClass } from "./fonts/font.ts";

export const metadata: Metadata = {
  title: { default: "Passage", template: "%s · Passage" },
  description: "Leadership pipeline tracker: from managing to leading.",
};

export const viewport: Viewport = { width: "device-width", initialScale: 1, viewportFit: "cover" };

/** Reading the cookie makes every page dynamic, error pages included: each then carries the nonce of its request. */
export default async function RootLayout({ children }: { children: ReactNode }) {
  const theme = themeOf((await cookies()).get(THEME_COOKIE)?.value);
  return (
    <html lang="en" className={fontClass} data-theme={themeAttribute(theme)}>
      <body>
        <UiProvider>{children}</UiProvider>
      </body>
    </html>
  );
}
