/** How this browser shows the workspace; kept in cookies so that the server draws the first frame right. */
export const THEME_COOKIE = "passage-theme";
export const RAIL_COOKIE = "passage-rail";

export const THEMES = ["system", "light", "dark"] as const;
export type Theme = (typeof THEMES)[number];

/** Reads a theme from a cookie's value; anything else is "system". */
export function themeOf(value: string | undefined): Theme {
  return THEMES.find((theme) => theme === value) ?? "system";
}

/** The value for `<html data-theme>`: none for "system", so that the browser decides. */
export function themeAttribute(theme: Theme): "light" | "dark" | undefined {
  return theme === "system" ? undefined : theme;
}

/** Whether the rail is folded to icons, from the cookie's value. */
export function railCollapsedOf(value: string | undefined): boolean {
  return value === "collapsed";
}

/** Keeps a preference for a year in this browser. */
export function rememberPreference(cookie: string, value: string): void {
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not in every browser we serve
  document.cookie = `${cookie}=${value}; path=/; max-age=31536000; samesite=lax`;
}
